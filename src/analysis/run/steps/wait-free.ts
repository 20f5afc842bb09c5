import type { TraceStep } from '../call-site';
import { sequence } from './sequence';

/** Where control goes after steps that take no time, and how often: `on`, or the scope that it leaves. */
type Ways = Map<number | 'on', number>;

/** Of long sequences only: most steps are waiting or small. */
const known = new WeakMap<TraceStep, boolean>();
const LONG = 16;

/**
 * Steps that take no time say only whether control goes on or leaves: a branch says as much as a whole validation.
 * Steps in which something waits stay as they are.
 */
export function withoutWaitFreeDetail(step: TraceStep): TraceStep[] {
  if (!isWaitFree(step)) return [step];
  const ways = waysOf(step);
  if (ways.size === 1 && ways.has('on')) return [];
  const arms = [...ways].map(([to, probability]) => ({ probability, body: to === 'on' ? sequence([]) : ({ kind: 'exit', to } as TraceStep) }));
  const [only] = arms;
  return [only && arms.length === 1 ? only.body : { kind: 'branch', arms }];
}

/** Nothing in it waits, or begins something that others may wait for. */
function isWaitFree(step: TraceStep): boolean {
  if (step.kind !== 'sequence' || step.steps.length < LONG) return hasNoWait(step);
  let answer = known.get(step);
  if (answer === undefined) known.set(step, (answer = hasNoWait(step)));
  return answer;
}

function hasNoWait(step: TraceStep): boolean {
  switch (step.kind) {
    case 'exit':
      return true;
    case 'sequence':
      return step.steps.every(isWaitFree);
    case 'branch':
      return step.arms.every((arm) => isWaitFree(arm.body));
    case 'loop':
    case 'scope':
      return isWaitFree(step.body);
    case 'try':
      return isWaitFree(step.body) && (!step.handler || isWaitFree(step.handler)) && (!step.finalizer || isWaitFree(step.finalizer));
    default:
      return false;
  }
}

function waysOf(step: TraceStep): Ways {
  switch (step.kind) {
    case 'exit':
      return new Map([[step.to, 1]]);
    case 'sequence':
      return step.steps.reduce((ways, inner) => then(ways, inner), GOES_ON);
    case 'branch': {
      const ways: Ways = new Map();
      for (const arm of step.arms) add(ways, waysOf(arm.body), arm.probability);
      return ways;
    }
    case 'loop':
      return waysOf(step.body);
    case 'scope':
      return redirected(waysOf(step.body), step.id);
    case 'try':
      return waysOfTry(step);
    default:
      return GOES_ON;
  }
}

const GOES_ON: Ways = new Map([['on', 1]]);

function then(ways: Ways, next: TraceStep): Ways {
  const goesOn = ways.get('on');
  if (goesOn === undefined) return ways;
  const after = new Map(ways);
  after.delete('on');
  add(after, waysOf(next), goesOn);
  return after;
}

function add(ways: Ways, more: Ways, share: number): void {
  for (const [to, probability] of more) ways.set(to, (ways.get(to) ?? 0) + probability * share);
}

function redirected(ways: Ways, id: number): Ways {
  const left = ways.get(id);
  if (left === undefined) return ways;
  const after = new Map(ways);
  after.delete(id);
  add(after, GOES_ON, left);
  return after;
}

function waysOfTry({ body, handler, finalizer }: TraceStep & { kind: 'try' }): Ways {
  let ways = waysOf(body);
  const thrown = ways.get(0);
  if (handler && thrown !== undefined) {
    ways = new Map(ways);
    ways.delete(0);
    add(ways, waysOf(handler), thrown);
  }
  return finalizer ? then(ways, finalizer) : ways;
}
