/** A state of the Amazon States Language, as far as transitions depend on it. */
interface State {
  Type?: string;
  Next?: string;
  End?: boolean;
  Default?: string;
  Choices?: { Next?: string }[];
  Branches?: StateMachine[];
  ItemProcessor?: StateMachine;
  Iterator?: StateMachine;
}

export interface StateMachine {
  StartAt: string;
  States: Record<string, State>;
}

export interface Transitions {
  /** Expected for one execution. */
  perExecution: number;
  /** What was taken for granted. */
  assumptions: string[];
}

const mostSteps = 10_000;

/**
 * State transitions of one execution: every state that is entered. Choices are equally likely, all branches of a Parallel run, a Map runs
 * its states for each of `itemsPerMap` items; retries are not counted.
 * @see https://states-language.net/spec.html
 */
export function stateTransitions(machine: StateMachine, itemsPerMap: number): Transitions {
  const assumptions = new Set<string>();
  return { perExecution: expected(machine, itemsPerMap, assumptions), assumptions: [...assumptions].sort() };
}

/** Follows the probability of being in each state from step to step until nothing is left. */
function expected({ StartAt, States }: StateMachine, items: number, assumptions: Set<string>): number {
  let at = new Map([[StartAt, 1]]);
  let total = 0;
  for (let step = 0; step < mostSteps && at.size > 0; step++) {
    const next = new Map<string, number>();
    for (const [name, probability] of at) {
      const state = States[name];
      if (!state) {
        assumptions.add(`There is no state "${name}": the execution ends there.`);
        continue;
      }
      total += probability * (1 + inside(name, state, items, assumptions));
      const ways = waysFrom(name, state, assumptions);
      for (const way of ways) next.set(way, (next.get(way) ?? 0) + probability / ways.length);
    }
    at = new Map([...next].filter(([, probability]) => probability > 1e-9));
  }
  if (at.size > 0) assumptions.add(`It has a loop without a way out: ${mostSteps.toLocaleString('en-US')} steps are counted.`);
  return total;
}

function inside(name: string, { Branches = [], ItemProcessor, Iterator }: State, items: number, assumptions: Set<string>): number {
  const each = ItemProcessor ?? Iterator;
  if (each) assumptions.add(`"${name}" runs for ${items.toLocaleString('en-US')} items.`);
  return Branches.reduce((sum, branch) => sum + expected(branch, items, assumptions), 0) + (each ? items * expected(each, items, assumptions) : 0);
}

function waysFrom(name: string, { Type, Next, End, Choices = [], Default }: State, assumptions: Set<string>): string[] {
  if (Type !== 'Choice') return Next !== undefined && !End ? [Next] : [];
  const ways = [...Choices.map((choice) => choice.Next), Default].filter((way): way is string => way !== undefined);
  if (ways.length > 1) assumptions.add(`The ${ways.length} ways from "${name}" are equally likely.`);
  return ways;
}
