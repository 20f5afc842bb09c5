import type { Step } from '../../domain';
import { innerSteps } from '../../inner-steps';

/** What a step has to do with the steps around it. */
export interface Ties {
  exits: Set<number>;
  started: Set<number>;
  joined: Set<number>;
  racing: Set<number>;
  /** Promises whose first end counts. */
  settling: Set<number>;
  /** How often each condition is tested. */
  conditions: Map<string, number>;
}

const knownTies = new WeakMap<Step, Ties>();

/** Of most steps: a call, and what holds nothing but calls. */
const noTies: Ties = { exits: new Set(), started: new Set(), joined: new Set(), racing: new Set(), settling: new Set(), conditions: new Map() };

/** Nothing outside it can change how long it takes, and nobody outside waits for what it begins. `waitedFor`: what anybody waits for; `repeated`: see {@link repeatedConditions}. */
export function isClosed(step: Step, waitedFor: ReadonlySet<number>, repeated: ReadonlyMap<string, number>): boolean {
  const { exits, started, joined, conditions } = tiesOf(step);
  if (exits.size > 0) return false;
  // A condition that is tested nowhere else decides nothing else.
  for (const [name, count] of conditions) if (count < (repeated.get(name) ?? 0)) return false;
  for (const id of joined) if (!started.has(id)) return false;
  for (const id of started) if (!joined.has(id) && waitedFor.has(id)) return false;
  return true;
}

/** Nobody waits for a promise, nor for anything that it begins. */
export function isUnwaited({ id, body }: Step & { kind: 'start' }, waitedFor: ReadonlySet<number>): boolean {
  if (waitedFor.has(id)) return false;
  for (const inner of tiesOf(body).started) if (waitedFor.has(inner)) return false;
  return true;
}

/** Conditions that are tested more than once, and how often: only they tie branches together. */
export function repeatedConditions(root: Step): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const seen = new Set<Step>();
  const pending = [root];
  for (let step = pending.pop(); step; step = pending.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    if (step.kind === 'branch' && step.condition !== undefined) counts.set(conditionName(step.condition), (counts.get(conditionName(step.condition)) ?? 0) + 1);
    pending.push(...innerSteps(step));
  }
  return new Map([...counts].filter(([, count]) => count > 1));
}

/** A condition without its opposite's mark. */
export function conditionName(condition: string): string {
  return condition.startsWith('!') ? condition.slice(1) : condition;
}

/** Ties of a step and of everything inside it. */
export function tiesOf(step: Step): Ties {
  if (step.kind === 'call' || step.kind === 'wait') return noTies;
  let ties = knownTies.get(step);
  if (!ties) knownTies.set(step, (ties = hasOwnTies(step) || innerSteps(step).some((inner) => tiesOf(inner) !== noTies) ? collected(step) : noTies));
  return ties;
}

function hasOwnTies(step: Step): boolean {
  return step.kind === 'exit' || step.kind === 'start' || step.kind === 'join' || (step.kind === 'branch' && step.condition !== undefined);
}

function collected(step: Step): Ties {
  const ties: Ties = { exits: new Set(), started: new Set(), joined: new Set(), racing: new Set(), settling: new Set(), conditions: new Map() };
  for (const inner of innerSteps(step)) {
    const other = tiesOf(inner);
    if (other === noTies) continue;
    for (const name of ['exits', 'started', 'joined', 'racing', 'settling'] as const) for (const id of other[name]) ties[name].add(id);
    for (const [name, count] of other.conditions) ties.conditions.set(name, (ties.conditions.get(name) ?? 0) + count);
  }
  if (step.kind === 'exit') ties.exits.add(step.to);
  if (step.kind === 'start') ties.started.add(step.id);
  if (step.kind === 'start' && step.settles) ties.settling.add(step.id);
  if (step.kind === 'join') for (const id of step.ids) ties.joined.add(id);
  if (step.kind === 'join' && step.mode === 'race') for (const id of step.ids) ties.racing.add(id);
  if (step.kind === 'branch' && step.condition !== undefined) {
    const name = conditionName(step.condition);
    ties.conditions.set(name, (ties.conditions.get(name) ?? 0) + 1);
  }
  if (step.kind === 'scope') {
    ties.exits.delete(step.id);
    for (const name of ties.conditions.keys()) if (name.startsWith(`${step.id}:`)) ties.conditions.delete(name);
  }
  if (step.kind === 'try' && step.handler && !tiesOf(step.handler).exits.has(0)) ties.exits.delete(0);
  return ties;
}
