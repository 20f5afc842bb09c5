import type { Assumption, HandlerCost } from '../../domain';
import type { HandlerCallCosts, ToWorker } from './analysis-protocol';
import type { Figures } from '../figures';

export interface AnalysisHooks {
  onProgress?(done: number, total: number, what: string): void;
  /** Figures of the handlers that are known so far. */
  onPart?(figures: Figures): void;
  signal?: AbortSignal;
}

/** What arrives in portions before the answer is complete. */
interface Received {
  costs: HandlerCost[];
  calls: Map<HandlerCallCosts[0], HandlerCallCosts[1]>;
  assumptions: Assumption[];
}

/** A request that the worker has not yet answered. */
export interface PendingRequest extends Received {
  message: ToWorker & { id: number };
  deaths: number;
  hooks: AnalysisHooks;
  resolve(figures: Figures): void;
  reject(reason: unknown): void;
}

export function nothingReceived(): Received {
  return { costs: [], calls: new Map(), assumptions: [] };
}
