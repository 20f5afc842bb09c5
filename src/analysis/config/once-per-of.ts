import { oncePer } from './once-per';

/** `ask`, which is asked once for each key of an owner, such as a project, and forgotten with it. */
export function oncePerOf<Owner extends object, T>(ask: (owner: Owner, key: string) => T): (owner: Owner, key: string) => T {
  const known = new WeakMap<Owner, (key: string) => T>();
  return (owner, key) => {
    const answerOf = known.get(owner) ?? oncePer((one) => ask(owner, one));
    known.set(owner, answerOf);
    return answerOf(key);
  };
}
