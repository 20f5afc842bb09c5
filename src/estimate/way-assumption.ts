import { assumedShares } from '../assumed-shares';
import type { Assumption, Handler, Step } from '../domain';
import { innerSteps } from '../inner-steps';

const percent = (share: number) => `${Math.round(share * 100)}%`;

const assumption: Assumption = {
  id: 'ways', origin: 'assumed', source: 'Our estimate; low and high of a bill take the shortest and the longest way',
  text: `Where the code does not say which way a request goes: ${percent(assumedShares.guard)} leave a function early or are refused, ${percent(assumedShares.error)} end in an error, ${percent(assumedShares.absent)} lack what is optional, ${percent(assumedShares.lazyInit)} make what is made once; every other way is as likely as its alternative.`,
};

const known = new WeakMap<Handler, boolean>();

/** Why calls count with a part of the requests; nothing where every request goes the same way. */
export function wayAssumption(handlers: readonly Handler[]): Assumption[] {
  return handlers.some(parts) ? [assumption] : [];
}

function parts(handler: Handler): boolean {
  let answer = known.get(handler);
  if (answer === undefined) known.set(handler, (answer = branches(handler.body)));
  return answer;
}

function branches(step: Step): boolean {
  return (step.kind === 'branch' && step.arms.some(({ probability }) => probability > 0 && probability < 1)) || innerSteps(step).some(branches);
}
