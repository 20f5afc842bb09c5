import type { Machine } from '../machine';
import type { LibraryValue, Value } from '../values/value';

/** `schema.statics.byName = function (name) { … }`: what the program puts on what a package made is found there. */
export function putMember(machine: Machine, object: LibraryValue, name: string, value: Value): void {
  if (value.type !== 'function' && value.type !== 'library' && value.type !== 'object') return;
  const { made, path } = placeOf(object, name);
  if (!made || made.library === 'global') return;
  machine.recorder.changeLibrary(made);
  (made.put ??= new Map()).set(path, value);
}

/** What was put there. */
export function memberPut(object: LibraryValue, name: string): Value | undefined {
  const { made, path } = placeOf(object, name);
  const value = made?.put?.get(path);
  return value?.type === 'function' && !value.fn.arrow ? { ...value, self: object } : value;
}

/** What a call or a construction of a package made, and the way from there. */
function placeOf(object: LibraryValue, name: string): { made: LibraryValue | undefined; path: string } {
  let path = name;
  for (let at: LibraryValue | undefined = object; at; at = at.receiver) {
    const last = at.path.slice(at.path.lastIndexOf('.') + 1);
    if (last === 'new' || last.endsWith('()')) return { made: at, path };
    path = `${last}.${path}`;
  }
  return { made: undefined, path };
}
