import type { Messages } from './messages';

export const messages: Messages = {
  hint: 'Ziffer zeichnen',
  description: 'Mit Maus, Finger oder Stift zeichnen oder eintippen.',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  clear: 'Löschen',
  type: 'Stattdessen eintippen',
  retry: 'Erneut versuchen',
  failed: 'Die Erkennung konnte nicht geladen werden.',
  offline: 'Sie sind offline. Sie können stattdessen tippen.',
  loading: (percent) => `Wird geladen, ${percent} %`,
  settled: (value) => `Gelesen als ${value}`,
  cleared: 'Gelöscht',
  candidates: 'Andere Lesarten',
  pick: (text) => `${text} übernehmen`,
  valueMissing: 'Bitte eine Ziffer zeichnen oder eintippen.',
  badInput: 'Das war nicht sicher zu lesen. Bitte noch einmal zeichnen oder eintippen.',
  unread: 'Noch nicht gelesen. Bitte einen Moment warten oder eintippen.',
  tooShort: (least) => `Bitte mindestens ${least} Ziffern eingeben.`,
  patternMismatch: 'Bitte das verlangte Format einhalten.',
  notAllowed: (allowed) => `Bitte nur diese Ziffern verwenden: ${allowed}.`,
};
