import type { Messages } from './messages';

export const messages: Messages = {
  hint: 'ارسم رقمًا',
  description: 'ارسم بالفأرة أو الإصبع أو القلم، أو اكتب بلوحة المفاتيح.',
  undo: 'تراجع',
  redo: 'إعادة',
  clear: 'مسح',
  type: 'الكتابة بلوحة المفاتيح',
  retry: 'إعادة المحاولة',
  failed: 'تعذّر تحميل القارئ.',
  offline: 'أنت غير متصل. يمكنك الكتابة بلوحة المفاتيح.',
  loading: (percent) => `جارٍ التحميل، ${percent}٪`,
  settled: (value) => `قُرئ ${value}`,
  cleared: 'تم المسح',
  candidates: 'قراءات أخرى',
  pick: (text) => `استخدم ${text}`,
  valueMissing: 'يرجى رسم رقم أو كتابته.',
  badInput: 'القراءة غير مؤكدة. يرجى الرسم مرة أخرى أو الكتابة.',
  unread: 'لم يُقرأ بعد. يرجى الانتظار قليلاً أو الكتابة.',
  tooShort: (least) => `يرجى إدخال ${least} أرقام على الأقل.`,
  patternMismatch: 'يرجى اتباع الصيغة المطلوبة.',
  notAllowed: (allowed) => `يرجى استخدام هذه الأرقام فقط: ${allowed}.`,
};
