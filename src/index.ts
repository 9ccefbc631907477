// What Stencil compiles from: the element's types. The entries of the package are in src/entries.

export type * from './components';
export type { PredictionDetail, RecognizeOn } from './components/digit-pad/prediction';
export type { Messages } from './components/digit-pad/messages/messages';
export type * from './sdk/contract';
export type { NativeMembers } from './components/digit-pad/native-members';
