import type { Messages } from './messages';

export const messages: Messages = {
  hint: '数字を書いてください',
  description: 'マウス、指、ペンで書くか、キーボードで入力します。',
  undo: '元に戻す',
  redo: 'やり直す',
  clear: '消去',
  type: 'キーボードで入力',
  retry: '再試行',
  failed: '文字認識を読み込めませんでした。',
  offline: 'オフラインです。キーボードで入力できます。',
  loading: (percent) => `読み込み中 ${percent}%`,
  settled: (value) => `${value} と読み取りました`,
  cleared: '消去しました',
  candidates: 'ほかの候補',
  pick: (text) => `${text} を使う`,
  valueMissing: '数字を書くか入力してください。',
  badInput: '読み取れませんでした。もう一度書くか、入力してください。',
  unread: 'まだ読み取れていません。少し待つか、入力してください。',
  tooShort: (least) => `${least} 桁以上入力してください。`,
  patternMismatch: '指定された形式で入力してください。',
  notAllowed: (allowed) => `使える数字: ${allowed}`,
};
