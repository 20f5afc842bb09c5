import type { AwaitedCall, Handler, ProjectInputs, Range } from '../domain';
import type { Answer } from './answer';
import { lambdaOption } from './lambda-option';

/** What one awaited call adds to a request when it runs once and nothing runs beside it. */
export interface WaitOfCall {
  /** As typed, else the service's usual latency, in ms. */
  latencyMs: Range;
  latencySource: string;
  /** Billed by Lambda for one such wait in each request of the handler, USD per month; undefined when Lambda is no option. */
  costPerMonth: number | undefined;
}

/** Waiting is billed as GB-seconds: requests x seconds x GiB x the mean price that the bill of the whole project pays. */
export function waitOfCall(call: AwaitedCall, handler: Handler, { estimate, inputs }: Pick<Answer, 'estimate' | 'inputs'>): WaitOfCall {
  const latency = latencyOf(call, inputs);
  const requests = estimate.handlers.find(({ id }) => id === handler.id)?.requestsPerMonth ?? 0;
  const price = gbSecondPrice(estimate);
  const gib = lambdaMemoryMiB(handler, inputs) / 1024;
  return { ...latency, costPerMonth: price === undefined ? undefined : requests * (latency.latencyMs.likely / 1000) * gib * price };
}
