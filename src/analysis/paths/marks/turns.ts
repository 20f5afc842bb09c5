import { sameNumbers } from './same-numbers';
import type { Contest, Flip } from './orders';

/** What decides which way a path goes: choices, and what of its orders in time goes another way. */
interface Way {
  taken: readonly number[];
  flips: readonly Flip[];
}

/** An order in time that paths hang on, and that was followed the other way round too. */
export interface Turn extends Contest {
  /** What was decided before it. */
  given: readonly number[];
  flips: readonly Flip[];
}

/** What a path's contest is about: paths that begin alike have it in common. */
export function turnOf({ taken, flips }: Way, contest: Contest): Turn {
  return { ...contest, given: taken.slice(0, contest.choices), flips: flips.filter(({ at }) => at < contest.at) };
}

export function turnKey({ given, flips, at, behind }: Turn): string {
  return `${given};${flips.map((flip) => `${flip.at}/${flip.behind}`)};${at}/${behind}`;
}

/** Where a path of the other order begins. */
export function turned({ given, flips, at, behind }: Turn): { given: readonly number[]; flips: readonly Flip[]; work: number } {
  return { given, flips: [...flips, { at, behind }], work: 0 };
}

/** Whether a path comes to where the order is asked for: `isTurned`: and goes the other way there. */
export function isAt(turn: Turn, { taken, flips }: Way): { flip: Flip | undefined } | undefined {
  if (!sameNumbers(taken.slice(0, turn.given.length), turn.given)) return undefined;
  const before = flips.filter(({ at }) => at < turn.at);
  if (before.length !== turn.flips.length || before.some(({ at, behind }, index) => at !== turn.flips[index]!.at || behind !== turn.flips[index]!.behind)) return undefined;
  return { flip: flips.find(({ at }) => at === turn.at) };
}

/** The orders that a path stands for: each turn on its way, as it goes there. */
export function ordersOf(way: Way, turns: readonly Turn[]): { turn: Turn; isTurned: boolean }[] {
  return turns.flatMap((turn, index): { turn: Turn; isTurned: boolean }[] => {
    const here = isAt(turn, way);
    if (!here) return [];
    const { flip } = here;
    if (flip && flip.behind === turn.behind) return [{ turn, isTurned: true }];
    // Behind another one: of several that it may come behind, those that were told before are not the one.
    const isLater = flip && turns.slice(0, index).some((other) => other.at === turn.at && other.behind === flip.behind && isAt(other, way));
    return isLater ? [] : [{ turn, isTurned: false }];
  });
}
