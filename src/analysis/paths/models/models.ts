import { BATCH_MODELS } from '../../run/models/batches';
import { CONCURRENCY_MODELS as SHARED_MODELS } from '../../run/models/concurrency';
import { ASYNC_MODELS } from './async';
import { CACHE_MODELS } from './caches';
import { CIRCUIT_BREAKER_MODELS } from './circuit-breakers';
import { CONCURRENCY_MODELS } from './concurrency';
import { EFFECT_MODELS } from './effect';
import { FP_TS_MODELS } from './fp-ts';
import { LIMITER_MODELS } from './limiters';
import { LODASH_MODELS } from './lodash';
import { MIDDLEWARE_MODELS } from './middleware';
import { NODE_MODELS } from './node';
import { POLICY_MODELS } from './policies';
import { QUEUE_MODELS } from './queues';
import { RESULT_MODELS } from './results';
import { RETRY_MODELS } from './retry';
import { RXJS_MODELS } from './rxjs';
import { STREAM_MODELS } from './streams';
import { WORKER_QUEUE_MODELS } from './worker-queues';

/** By package or module of Node.js without `node:`: code that takes the same time, written from its documentation. */
export const MODELS: Readonly<Record<string, string>> = { ...SHARED_MODELS, ...BATCH_MODELS, ...ASYNC_MODELS, ...CACHE_MODELS, ...CIRCUIT_BREAKER_MODELS, ...CONCURRENCY_MODELS, ...EFFECT_MODELS, ...FP_TS_MODELS, ...LIMITER_MODELS, ...LODASH_MODELS, ...MIDDLEWARE_MODELS, ...NODE_MODELS, ...POLICY_MODELS, ...QUEUE_MODELS, ...RESULT_MODELS, ...RETRY_MODELS, ...RXJS_MODELS, ...STREAM_MODELS, ...WORKER_QUEUE_MODELS };
