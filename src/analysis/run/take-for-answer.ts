import { optionsOf, type Value } from './value';

/** What is tested, compared or looked into without being waited for is no promise: nobody waits for a call that answered it. */
export function takeForAnswer(value: Value): void {
  for (const option of optionsOf(value)) if (option.type === 'library' && !option.settled) option.begun = undefined;
}
