// Everything that is measured, in the order of the table.

import { BYTES } from './bytes.mjs';
import { BATCH } from './batch.mjs';
import { INK } from './ink.mjs';
import { MEMORY, MOUNTS } from './memory.mjs';
import { MAIN_THREAD, START, WARM } from './reading.mjs';

export const CASES = [START, WARM, MAIN_THREAD, INK, BYTES, MEMORY, MOUNTS, BATCH];
