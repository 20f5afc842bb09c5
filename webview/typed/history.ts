import { changedField } from './changed-field';

/** Changes of one field that follow each other faster than this are one step, in ms: a dragged slider, a typed number. */
const ONE_STEP_MS = 600;

export interface History<State> {
  present(): State;
  /** A new state at a moment, in ms; what was taken back before it is gone. */
  add(state: State, now: number): void;
  /** A new state that is a step of its own. */
  put(state: State): void;
  undo(): State;
  redo(): State;
  canUndo(): boolean;
  canRedo(): boolean;
}

/** What was typed, step by step, to take back and to do again. */
export function history<State>(first: State): History<State> {
  const [past, future]: [State[], State[]] = [[], []];
  let present = first;
  let last: { field: string; at: number } | undefined;
  const move = (from: State[], to: State[]): State => {
    if (from.length === 0) return present;
    to.push(present);
    last = undefined;
    return (present = from.pop()!);
  };
  const step = (state: State, of: typeof last) => {
    const goesOn = last !== undefined && of?.field === last.field && of.field !== '' && of.at - last.at <= ONE_STEP_MS;
    if (!goesOn) past.push(present);
    [present, last] = [state, of];
    future.length = 0;
  };
  return {
    present: () => present,
    add: (state, at) => step(state, { field: changedField(present, state), at }),
    put: (state) => step(state, undefined),
    undo: () => move(past, future),
    redo: () => move(future, past),
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
  };
}
