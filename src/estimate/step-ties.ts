import type { Step } from '../domain';

/** What a step has to do with the steps around it. */
export interface Ties {
  exits: Set<number>;
  started: Set<number>;
  joined: Set<number>;
  racing: Set<number>;
  conditions: Set<string>;
}

const knownTies = new WeakMap<Step, Ties>();

/** Nothing outside it can change how long it takes, and nobody outside waits for what it begins. `waitedFor`: promises that anybody waits for. */
export function isClosed(step: Step, waitedFor: ReadonlySet<number>): boolean {
  const { exits, started, joined, conditions } = tiesOf(step);
  if (exits.size > 0 || conditions.size > 0) return false;
  return [...joined].every((id) => started.has(id)) && [...started].every((id) => joined.has(id) || !waitedFor.has(id));
}

/** Ties of a step and of everything inside it. */
export function tiesOf(step: Step): Ties {
  const known = knownTies.get(step);
  if (known) return known;
  const ties: Ties = { exits: new Set(), started: new Set(), joined: new Set(), racing: new Set(), conditions: new Set() };
  for (const inner of childrenOf(step)) {
    const other = tiesOf(inner);
    for (const name of ['exits', 'started', 'joined', 'racing'] as const) for (const id of other[name]) ties[name].add(id);
    for (const condition of other.conditions) ties.conditions.add(condition);
  }
  if (step.kind === 'exit') ties.exits.add(step.to);
  if (step.kind === 'start') ties.started.add(step.id);
  if (step.kind === 'join') for (const id of step.ids) ties.joined.add(id);
  if (step.kind === 'join' && step.mode === 'race') for (const id of step.ids) ties.racing.add(id);
  if (step.kind === 'branch' && step.condition !== undefined) ties.conditions.add(step.condition);
  if (step.kind === 'scope') {
    ties.exits.delete(step.id);
    for (const condition of ties.conditions) if (condition.replace(/^!/, '').startsWith(`${step.id}:`)) ties.conditions.delete(condition);
  }
  if (step.kind === 'try' && step.handler && !tiesOf(step.handler).exits.has(0)) ties.exits.delete(0);
  knownTies.set(step, ties);
  return ties;
}

function childrenOf(step: Step): Step[] {
  switch (step.kind) {
    case 'sequence':
      return step.steps;
    case 'parallel':
      return step.branches;
    case 'branch':
      return step.arms.map((arm) => arm.body);
    case 'loop':
    case 'scope':
    case 'start':
      return [step.body];
    case 'try':
      return [step.body, ...(step.handler ? [step.handler] : []), ...(step.finalizer ? [step.finalizer] : [])];
    default:
      return [];
  }
}
