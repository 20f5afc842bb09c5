import type { Trigger } from '../../../domain';

/** Members of a Worker's default export: https://developers.cloudflare.com/workers/runtime-apis/handlers/ */
export const workerHandlers: Readonly<Record<string, Trigger>> = { alarm: 'timer', email: 'other', fetch: 'http', queue: 'pubsub', scheduled: 'timer', tail: 'other', test: 'other', trace: 'other' };
