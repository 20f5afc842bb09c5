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

/** Ways that are gone in a machine with all that are in it: loops in loops in loops would take for ever. */
const mostStepsInAll = 1_000_000;

interface Count {
  itemsPerMap: number;
  assumptions: Set<string>;
  steps: number;
  /** Once it is known. */
  known: Map<State, { inside: number; ways: string[] }>;
}

/**
 * State transitions of one execution: every state that is entered. Choices are equally likely, all branches of a Parallel run, a Map runs
 * its states for each of `itemsPerMap` items; retries are not counted.
 * @see https://states-language.net/spec.html
 */
export function stateTransitions(machine: StateMachine, itemsPerMap: number): Transitions {
  const count: Count = { itemsPerMap, assumptions: new Set(), steps: 0, known: new Map() };
  return { perExecution: expected(machine, count), assumptions: [...count.assumptions].sort() };
}

/** Follows the probability of being in each state from step to step until nothing is left. */
function expected({ StartAt, States }: StateMachine, count: Count): number {
  let at = new Map([[StartAt, 1]]);
  let total = 0;
  let step = 0;
  for (; step < mostSteps && at.size > 0 && count.steps < mostStepsInAll; step++) {
    const next = new Map<string, number>();
    for (const [name, probability] of at) {
      const state = Object.hasOwn(States, name) ? States[name] : undefined;
      if (!state) {
        count.assumptions.add(`There is no state "${name}": the execution ends there.`);
        continue;
      }
      const { inside, ways } = look(name, state, count);
      count.steps += 1 + ways.length;
      total += probability * (1 + inside);
      for (const way of ways) next.set(way, (next.get(way) ?? 0) + probability / ways.length);
    }
    at = new Map([...next].filter(([, probability]) => probability > 1e-9));
  }
  if (at.size > 0) count.assumptions.add(`It has a loop without a way out: ${step.toLocaleString('en-US')} steps are counted.`);
  return total;
}

function look(name: string, state: State, count: Count): { inside: number; ways: string[] } {
  let known = count.known.get(state);
  if (!known) count.known.set(state, (known = { inside: insideOf(name, state, count), ways: waysFrom(name, state, count.assumptions) }));
  return known;
}

/** Transitions of what a state holds. */
function insideOf(name: string, state: State, count: Count): number {
  const { Branches = [], ItemProcessor, Iterator } = state;
  const each = ItemProcessor ?? Iterator;
  if (each) count.assumptions.add(`"${name}" runs for ${count.itemsPerMap.toLocaleString('en-US')} items.`);
  return Branches.reduce((sum, branch) => sum + expected(branch, count), 0) + (each ? count.itemsPerMap * expected(each, count) : 0);
}

function waysFrom(name: string, { Type, Next, End, Choices = [], Default }: State, assumptions: Set<string>): string[] {
  if (Type !== 'Choice') return Next !== undefined && !End ? [Next] : [];
  const ways = [...Choices.map((choice) => choice.Next), Default].filter((way): way is string => way !== undefined);
  if (ways.length > 1) assumptions.add(`The ${ways.length} ways from "${name}" are equally likely.`);
  return ways;
}
