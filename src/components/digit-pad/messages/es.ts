import type { Messages } from './messages';

export const messages: Messages = {
  hint: 'Dibuje un dígito',
  description: 'Dibuje con el ratón, el dedo o el lápiz, o escriba con el teclado.',
  undo: 'Deshacer',
  redo: 'Rehacer',
  clear: 'Borrar',
  type: 'Escribir con el teclado',
  retry: 'Reintentar',
  failed: 'No se pudo cargar el lector.',
  offline: 'No hay conexión. Puede escribir con el teclado.',
  loading: (percent) => `Cargando, ${percent} %`,
  settled: (value) => `Leído como ${value}`,
  cleared: 'Borrado',
  candidates: 'Otras lecturas',
  pick: (text) => `Usar ${text}`,
  valueMissing: 'Dibuje o escriba un dígito.',
  badInput: 'No se lee con seguridad. Dibújelo otra vez o escríbalo.',
  unread: 'Aún no se ha leído. Espere un momento o escríbalo.',
  tooShort: (least) => `Escriba al menos ${least} dígitos.`,
  patternMismatch: 'Use el formato solicitado.',
  notAllowed: (allowed) => `Use solo estos dígitos: ${allowed}.`,
};
