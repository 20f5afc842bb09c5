import type { Value } from '../values/value';
import type { Variables } from './journal';

/** Told of a name that is asked for, or, without one, that all that there are. */
type Reader = (members: Variables, name?: string) => void;

/** Members of an object: whoever asks for one is noted. */
class WatchedMembers extends Map<string, Value> {
  declare reader: Reader;

  override get size(): number {
    this.reader(this);
    return super.size;
  }

  override get(name: string): Value | undefined {
    this.reader(this, name);
    return super.get(name);
  }

  override has(name: string): boolean {
    this.reader(this, name);
    return super.has(name);
  }

  override forEach(visit: (value: Value, name: string, members: Map<string, Value>) => void): void {
    this.reader(this);
    super.forEach(visit);
  }

  override entries(): MapIterator<[string, Value]> {
    this.reader(this);
    return super.entries();
  }

  override keys(): MapIterator<string> {
    this.reader(this);
    return super.keys();
  }

  override values(): MapIterator<Value> {
    this.reader(this);
    return super.values();
  }

  override [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }
}

/** From now on `reader` is told of what is asked for. It stays the same map, which others hold too. */
export function watch(members: Variables, reader: Reader): void {
  Object.setPrototypeOf(members, WatchedMembers.prototype);
  (members as WatchedMembers).reader = reader;
}

/** What is there under a name, for the record and not for the program: nobody is told. */
export function peek(members: Variables, name: string): Value | undefined {
  return Map.prototype.get.call(members, name) as Value | undefined;
}

/** The same for the names, in their order. */
export function namesIn(members: Variables): string[] {
  return [...(Map.prototype.keys.call(members) as MapIterator<string>)];
}
