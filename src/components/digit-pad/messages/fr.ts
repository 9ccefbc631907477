import type { Messages } from './messages';

export const messages: Messages = {
  hint: 'Dessinez un chiffre',
  description: 'Dessinez à la souris, au doigt ou au stylet, ou saisissez au clavier.',
  undo: 'Annuler',
  redo: 'Rétablir',
  clear: 'Effacer',
  type: 'Saisir au clavier',
  retry: 'Réessayer',
  failed: 'La reconnaissance n’a pas pu être chargée.',
  offline: 'Vous êtes hors ligne. Vous pouvez saisir au clavier.',
  loading: (percent) => `Chargement, ${percent} %`,
  settled: (value) => `Lu : ${value}`,
  cleared: 'Effacé',
  candidates: 'Autres lectures',
  pick: (text) => `Choisir ${text}`,
  valueMissing: 'Dessinez ou saisissez un chiffre.',
  badInput: 'Lecture incertaine. Dessinez de nouveau ou saisissez au clavier.',
  unread: 'Pas encore lu. Attendez un instant ou saisissez au clavier.',
  tooShort: (least) => `Saisissez au moins ${least} chiffres.`,
  patternMismatch: 'Respectez le format demandé.',
  notAllowed: (allowed) => `Utilisez seulement ces chiffres : ${allowed}.`,
};
