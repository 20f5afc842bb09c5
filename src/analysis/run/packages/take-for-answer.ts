import { isStream } from './streams';
import { optionsOf, type Value } from '../values/value';

/** What is tested, compared or looked into without being waited for is no promise: nobody waits for a call that answered it. What a stream does goes on. */
export function takeForAnswer(value: Value): void {
  for (const option of optionsOf(value)) if (option.type === 'library' && option.begun !== undefined && !option.settled && !isStream(option)) option.begun = undefined;
}
