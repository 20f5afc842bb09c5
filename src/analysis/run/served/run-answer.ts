import { callValue } from '../call';
import type { Machine } from '../machine';
import { NOWHERE } from '../nowhere';
import { optionsOf, type LibraryValue, type Value } from '../values/value';
import { waitFor } from '../steps/wait';
import { givenObject } from './given-object';

const MAX_ANSWERS = 3;

/** `httpFunction((request) => (dependencies) => () => promise)(dependencies)`: a wrapper runs what its function answers until that is no function. */
export function runAnswer(machine: Machine, entry: LibraryValue, answer: Value): void {
  let next: Value | undefined = answer;
  for (let calls = 0; calls < MAX_ANSWERS; calls += 1) {
    next = optionsOf(next).find(({ type }) => type === 'function');
    if (!next) return;
    next = waitFor(machine, callValue(machine, next, [objectGiven(machine, entry)], NOWHERE, 1));
  }
}

/** What a wrapper was told to hand on. */
function objectGiven(machine: Machine, entry: LibraryValue): Value {
  for (let at: LibraryValue | undefined = entry; at; at = at.receiver) {
    const object = at.args.find(({ type }) => type === 'object');
    if (object) return object;
  }
  return givenObject(machine.born());
}
