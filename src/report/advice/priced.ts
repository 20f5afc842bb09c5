import type { Estimate, Handler, PriceBook, ProjectInputs, RequestHosting, Workload, WorkloadHandler } from '../../domain';
import { comparison } from '../comparison';
import { secondCosts } from '../second-costs';

/** Everything that says what a piece of advice is worth. */
export interface Priced {
  handlers: ReadonlyMap<string, Handler>;
  hosted: Workload;
  /** Of `hosted`, by handler id. */
  sized: ReadonlyMap<string, WorkloadHandler>;
  /** USD or what is typed, for one more second in each request of a month, by handler id. */
  seconds: ReadonlyMap<string, number>;
  /** Ids of handlers whose time the account's free tier covers. */
  free: ReadonlySet<string>;
  /** Lambda, which bills waiting, is among what is compared. */
  isBilled: boolean;
  inputs: ProjectInputs;
  currency: string;
  lambda: RequestHosting;
  prices: PriceBook;
}

export function priced(handlers: readonly Handler[], hosted: Workload, estimate: Estimate, inputs: ProjectInputs, { lambda, prices }: Pick<Priced, 'lambda' | 'prices'>): Priced {
  const { costs: seconds, free } = secondCosts(hosted, estimate);
  const [byId, sized] = [new Map(handlers.map((handler) => [handler.id, handler])), new Map(hosted.handlers.map((handler) => [handler.id, handler]))];
  return { handlers: byId, hosted, sized, seconds, free, isBilled: comparison(estimate).lambda !== undefined, inputs, currency: estimate.currency, lambda, prices };
}
