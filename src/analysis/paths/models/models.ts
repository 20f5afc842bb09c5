import { CONCURRENCY_MODELS } from './concurrency';
import { NODE_MODELS } from './node';
import { QUEUE_MODELS } from './queues';
import { RETRY_MODELS } from './retry';
import { STREAM_MODELS } from './streams';

/** By package or module of Node.js without `node:`: code that takes the same time, written from its documentation. */
export const MODELS: Readonly<Record<string, string>> = { ...CONCURRENCY_MODELS, ...NODE_MODELS, ...QUEUE_MODELS, ...RETRY_MODELS, ...STREAM_MODELS };
