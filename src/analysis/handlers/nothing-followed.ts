import type { Trace } from '../trace/trace';

/** Of a handler that cannot be followed. */
export const NOTHING_FOLLOWED: Trace = { awaitedCalls: [], body: { kind: 'sequence', steps: [] }, init: { kind: 'sequence', steps: [] }, packages: [], isResolved: false, isCut: false };
