import type { TraceStep } from '../call-site';
import type { MemoryKey } from './memory-key';
import type { Recording } from './recording';
import type { Value } from '../value';
import { withPromiseIds } from './with-promise-ids';

/** What was given to a call, in what is kept of it: each call has its own. */
const places: Value[] = [];
const indexes = new Map<Value, number>();

function placeOf(index: number): Value {
  for (let next = places.length; next <= index; next++) {
    const place: Value = { type: 'object', members: new Map() };
    places.push(place);
    indexes.set(place, next);
  }
  return places[index]!;
}

/** Copies of values for another caller: what it writes into lists and objects does not show in the first. What was one stays one. */
export class ValueCopies {
  private readonly made = new Map<Value, Value>();
  /** Promises are part of the values or were given: each caller has its own. */
  namesPromises = false;

  private constructor(
    private readonly newId: () => number,
    private readonly instead: (value: Value) => Value | undefined,
    private readonly promise: (id: number) => number,
  ) {}

  /** For a run that is kept. What was given becomes a place that says which one it was. */
  static toKeep(newId: () => number, { given, promises }: MemoryKey): ValueCopies {
    const copies = new ValueCopies(
      newId,
      (value) => {
        const index = given.get(value);
        return index === undefined ? undefined : placeOf(index);
      },
      (id) => {
        const index = promises.get(id);
        return index === undefined ? id : -1 - index;
      },
    );
    copies.namesPromises = promises.size > 0;
    return copies;
  }

  /** For a call that the run is told to. */
  static toTell(newId: () => number, { given, promises }: MemoryKey, { since }: Recording): ValueCopies {
    const values = onFirstUse(() => [...given.keys()]);
    const ids = onFirstUse(() => [...promises.keys()]);
    const begun = new Map<number, number>();
    return new ValueCopies(
      newId,
      (value) => {
        const index = indexes.get(value);
        return index === undefined ? undefined : values()[index];
      },
      (id) => {
        if (id < 0) return ids()[-1 - id]!;
        if (id <= since) return id;
        const known = begun.get(id) ?? newId();
        begun.set(id, known);
        return known;
      },
    );
  }

  promiseIds(ids: readonly number[]): number[] {
    return ids.map((id) => this.promise(id));
  }

  steps(steps: TraceStep[]): TraceStep[] {
    return steps.map((step) => withPromiseIds(step, this.promise));
  }

  of(value: Value): Value {
    switch (value.type) {
      case 'library':
      case 'object':
      case 'array':
      case 'union':
      case 'promise':
        return this.made.get(value) ?? this.instead(value) ?? this.make(value);
      default:
        return value;
    }
  }

  private make(value: Value): Value {
    switch (value.type) {
      case 'library':
        return value.born === 0 ? value : this.note(value, { ...value, born: this.newId() });
      case 'object': {
        if (value.born === 0) return value;
        const members = new Map<string, Value>();
        const copy = this.note(value, { ...value, born: this.newId(), members });
        for (const [name, member] of value.members) members.set(name, this.of(member));
        return copy;
      }
      case 'array': {
        if (value.isShared || value.born === 0) return value;
        const copy = this.note(value, { ...value, ...(value.born !== undefined && { born: this.newId() }), items: [] as Value[] });
        for (const item of value.items) copy.items.push(this.of(item));
        if (value.rest) copy.rest = { ...value.rest, item: this.of(value.rest.item) };
        return copy;
      }
      case 'union':
        return { type: 'union', options: value.options.map((option) => this.of(option)) };
      case 'promise':
        if (value.ids.length > 0) this.namesPromises = true;
        return { ...value, ids: this.promiseIds(value.ids), value: this.of(value.value) };
      default:
        return value;
    }
  }

  private note<T extends Value>(value: Value, copy: T): T {
    this.made.set(value, copy);
    return copy;
  }
}

function onFirstUse<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
