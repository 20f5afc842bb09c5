import type { BranchArm, OrderedMoments } from '../../domain';
import type { CallSite, TraceStep } from '../run/call-site';
import { sequence } from '../run/steps/sequence';
import type { FollowedPath, PathsOfHandler } from './paths-of-handler';
import { inOrder } from './path-order';
import type { Mark } from './marks/mark';
import { markSteps } from './marks/mark-steps';
import type { Contest } from './marks/orders';
import { sharesOf } from './marks/shares-of';
import { StepsNumbers } from './marks/steps-numbers';
import { isAt, ordersOf, turnKey, turnOf, turned, type Turn } from './marks/turns';

/** Orders in time that are followed the other way round too, and paths there are then. */
const MOST_TURNS = 48;
const MOST_TURNED_PATHS = 192;
/** What takes so much longer than something else comes after it whatever the latencies are. */
const FAR = 32;

/** The steps of every path. Where one hangs on the order in which things come, that with other latencies is followed too: with the latencies at hand one of them is right. */
export function withOrders(paths: PathsOfHandler): TraceStep {
  const straight = [...paths.all];
  let turns = followTurns(paths);
  let turned = paths.all.slice(straight.length);
  [turns, turned] = withoutIdle(turns, [...straight, ...turned]);
  const orders = new Map(turns.map((turn) => [turn, { first: orderSteps(turn.first), then: orderSteps(turn.then) }]));
  const armsOf = (some: readonly FollowedPath[], isAssumed: boolean): Arm[] => {
    const shares = sharesOf(some, straight);
    return some.map((path, index) => {
      const by = ordersOf(path, turns).map(({ turn, isTurned }) => inOrderOf(turn, orders.get(turn)!, isTurned));
      const arm: Arm = { probability: isAssumed ? shares[index]! : 0, body: path.body };
      return by.length > 0 ? { ...arm, ordered: { share: shares[index]!, by } } : arm;
    });
  };
  return asBranch([...armsOf(straight.sort(inOrder), true), ...armsOf(turned, false)]);
}

type Arm = BranchArm<CallSite>;

function inOrderOf({ orEqual }: Turn, { first, then }: { first: TraceStep; then: TraceStep }, isTurned: boolean): OrderedMoments<CallSite> {
  return isTurned ? { first: then, then: first, orEqual: !orEqual } : { first, then, orEqual };
}

/** Follows what comes of other orders in time, and of others on those paths; too many are left as the latencies assumed have them. */
function followTurns(paths: PathsOfHandler): Turn[] {
  const { all } = paths;
  const straight = all.length;
  const turns: Turn[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < all.length; index++) {
    for (const contest of all[index]!.contests) {
      const turn = turnOf(all[index]!, contest);
      if (!isLikely(contest, all[index]!.since) || turns.length >= MOST_TURNS || seen.size === seen.add(turnKey(turn)).size) continue;
      const outcome = paths.tryToFollow(turned(turn), straight + MOST_TURNED_PATHS);
      if (outcome === 'followed') turns.push(turn);
      if (outcome === 'too many') {
        all.splice(straight);
        return [];
      }
    }
  }
  return turns;
}

/** Of two requests each has its own beginning. */
function isLikely({ first, then }: Contest, { order, ms }: Mark): boolean {
  const beganMs = first.order < order ? 0 : ms;
  return first.order < order === then.order < order && then.ms - beganMs <= FAR * (first.ms - beganMs + 1);
}

/** Orders that make no difference to how long anything takes are none. */
function withoutIdle(turns: Turn[], paths: readonly FollowedPath[]): [Turn[], FollowedPath[]] {
  const numbers = new StepsNumbers();
  let left = paths;
  let kept = turns;
  for (const turn of [...turns].reverse()) {
    const here = left.filter((path) => isAt(turn, path));
    const goesOn = here.filter(({ flips }) => !flips.some(({ at }) => at >= turn.at));
    const turnedHere = here.filter(({ flips }) => flips.some(({ at, behind }) => at === turn.at && behind === turn.behind));
    const text = (some: readonly FollowedPath[]): string => some.map(({ taken, body }) => `${taken}:${numbers.of(body)}`).sort().join();
    if (turnedHere.some(({ flips }) => flips.length > turn.flips.length + 1) || text(goesOn) !== text(turnedHere)) continue;
    kept = kept.filter((other) => other !== turn);
    left = left.filter((path) => !turnedHere.includes(path));
  }
  return [kept, left.filter(({ flips }) => flips.length > 0)];
}

/** What leads to a moment; pauses that the code fixes are waits, wherever it stands. */
function orderSteps(mark: Mark): TraceStep {
  return withWaits(markSteps(mark));
}

function withWaits(step: TraceStep): TraceStep {
  switch (step.kind) {
    case 'call':
      return step.call.fixedMs === undefined ? step : { kind: 'wait', ms: step.call.fixedMs };
    case 'sequence':
      return { kind: 'sequence', steps: step.steps.map(withWaits) };
    case 'parallel':
      return { ...step, branches: step.branches.map(withWaits) };
    case 'start':
      return { ...step, body: withWaits(step.body) };
    default:
      return step;
  }
}

/** Paths on which nothing waits are one. */
function asBranch(arms: readonly Arm[]): TraceStep {
  const waiting = arms.filter(({ body, ordered }) => ordered || body.kind !== 'sequence' || body.steps.length > 0);
  const probability = 1 - waiting.reduce((sum, arm) => sum + arm.probability, 0);
  const all = waiting.length === arms.length ? waiting : [...waiting, { probability: Math.max(0, probability), body: sequence([]) }];
  const [only] = all;
  return only && all.length === 1 ? only.body : { kind: 'branch', arms: all };
}
