import { Scope } from '../scope';
import type { Value } from '../values/value';
import type { MemoryKey } from './memory-key';

const values = new Map<number, Value>();
const scopes = new Map<number, Scope>();
const indexes = new Map<Value | Scope, number>();

/** Stand-ins, by number, for what was given to a call: each call to which a run is told has its own. */
export const Places = {
  /** Stand-ins for what this call was given. */
  toKeep({ given, promises, scopes: around }: MemoryKey) {
    return {
      value: (value: Value) => standIn(values, given.get(value), (): Value => ({ type: 'object', members: new Map() })),
      scope: (scope: Scope) => standIn(scopes, around.get(scope), () => new Scope(scope.module)),
      id: (id: number) => {
        const index = promises.get(id);
        return index === undefined ? id : -1 - index;
      },
    };
  },

  /** What this call was given for the stand-ins; ids given out after `since` are new each time. `newId`: for one that was. */
  toTell({ given, promises, scopes: around }: MemoryKey, since: number, newId: (before: number) => number) {
    const own = { values: onFirstUse(() => [...given.keys()]), scopes: onFirstUse(() => [...around.keys()]), ids: onFirstUse(() => [...promises.keys()]) };
    const renamed = new Map<number, number>();
    return {
      value: (place: Value) => at(own.values, indexes.get(place)),
      scope: (place: Scope) => at(own.scopes, indexes.get(place)),
      id: (id: number) => {
        if (id < 0) return own.ids()[-1 - id]!;
        if (id <= since) return id;
        const known = renamed.get(id) ?? newId(id);
        renamed.set(id, known);
        return known;
      },
    };
  },
};

function standIn<T extends Value | Scope>(known: Map<number, T>, index: number | undefined, make: () => T): T | undefined {
  if (index === undefined) return undefined;
  let place = known.get(index);
  if (!place) {
    known.set(index, (place = make()));
    indexes.set(place, index);
  }
  return place;
}

function at<T>(own: () => T[], index: number | undefined): T | undefined {
  return index === undefined ? undefined : own()[index];
}

function onFirstUse<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
