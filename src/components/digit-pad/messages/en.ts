import type { Messages } from './messages';

export const messages: Messages = {
  hint: 'Draw a digit',
  description: 'Draw with mouse, finger or pen, or type.',
  undo: 'Undo',
  redo: 'Redo',
  clear: 'Clear',
  type: 'Type instead',
  retry: 'Try again',
  failed: 'The reader could not be loaded.',
  offline: 'You are offline. You can type instead.',
  loading: (percent) => `Loading, ${percent}%`,
  settled: (value) => `Read as ${value}`,
  cleared: 'Cleared',
  candidates: 'Other readings',
  pick: (text) => `Use ${text}`,
  valueMissing: 'Please draw or type a digit.',
  badInput: 'Not sure what that is. Please draw it again, or type it.',
  unread: 'Not read yet. Please wait a moment, or type it.',
  tooShort: (least) => `Please enter at least ${least} digits.`,
  patternMismatch: 'Please match the requested format.',
  notAllowed: (allowed) => `Please use only these digits: ${allowed}.`,
};
