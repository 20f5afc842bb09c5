import { setPosition } from '../config/parse/config-object';
import type { WorkflowState } from './workflow-state';

/** A state machine of the Amazon States Language, as far as transitions depend on it. */
export interface StatesLanguage {
  StartAt: string;
  States: Record<string, object>;
}

/** Writes down what can be reached from a state that `file` makes. States of the same name are told apart by a number. */
export function toStatesLanguage(start: WorkflowState, file: string): StatesLanguage {
  const names = new Map<WorkflowState, string>();
  const pending = [start];
  for (let state = pending.pop(); state; state = pending.pop()) {
    if (names.has(state)) continue;
    const taken = [...names.values()].filter((name) => name === state!.name || name.startsWith(`${state!.name} #`)).length;
    names.set(state, taken === 0 ? state.name : `${state.name} #${taken + 1}`);
    pending.push(...[state.otherwise, ...state.choices, state.next].filter((one): one is WorkflowState => one !== undefined));
  }
  const states = Object.fromEntries([...names].map(([state, name]) => [name, written(state, names, file)]));
  setPosition(states, file, start.line ?? 1, new Map([...names].map(([{ line }, name]) => [name, line ?? 1])));
  return { StartAt: names.get(start)!, States: states };
}

function written({ type, next, choices, otherwise, branches, items, lambda, isGuarded }: WorkflowState, names: ReadonlyMap<WorkflowState, string>, file: string): object {
  return {
    Type: type,
    ...(lambda ? { Resource: lambda } : {}),
    ...(isGuarded ? { Catch: [] } : {}),
    ...(next ? { Next: names.get(next) } : type === 'Choice' ? {} : { End: true }),
    ...(type === 'Choice' ? { Choices: choices.map((choice) => ({ Next: names.get(choice) })), ...(otherwise ? { Default: names.get(otherwise) } : {}) } : {}),
    ...(branches.length > 0 ? { Branches: branches.map((branch) => toStatesLanguage(branch, file)) } : {}),
    ...(items ? { ItemProcessor: toStatesLanguage(items, file) } : {}),
  };
}
