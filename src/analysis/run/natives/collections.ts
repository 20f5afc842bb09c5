import { UNKNOWN, optionsOf, union, type ArrayValue, type NativeValue, type Value } from '../values/value';
import type { Machine } from '../machine';
import { native } from './native';
import { addItems } from './arrays';
import { exactLists } from './exact-lists';
import { asList } from './generators';

/** `new Set(list)`: a list whose items can be asked for. */
export const SET: NativeValue = {
  ...native('Set', () => UNKNOWN),
  construct: (machine, [source]) => collection(machine, source) ?? UNKNOWN,
};

/** `new Map(entries)`: a list of pairs. */
export const MAP: NativeValue = {
  ...native('Map', () => UNKNOWN),
  construct(machine, [source]) {
    const list = collection(machine, source);
    return list ? { ...list, isMap: true } : UNKNOWN;
  },
};

function collection(machine: Machine, given: Value | undefined): ArrayValue | undefined {
  const source = given && asList(machine, given);
  if (source !== undefined && source.type !== 'array') return undefined;
  const rest = source?.rest && { rest: source.rest };
  return { type: 'array', born: machine.born(), items: exactLists.unique(machine, source?.items ?? []), ...rest, loopDepth: machine.loops.length, ...(!machine.frame.fn && { isShared: true }) };
}

/** Members of a set or map that a list has not. What it holds when a request comes, earlier requests decide too. */
export function collectionMember(list: ArrayValue, name: string): Value | undefined {
  switch (name) {
    case 'add':
      return native('add', (machine, args) => (addItems(machine, list, args), list));
    case 'clear':
    case 'delete':
    case 'has':
      return native(name, () => UNKNOWN);
    case 'size':
      return UNKNOWN;
    default:
      return list.isMap ? mapMember(list, name) : undefined;
  }
}

function mapMember(list: ArrayValue, name: string): Value | undefined {
  switch (name) {
    case 'get':
      return native('get', (_machine, [wanted = UNKNOWN]) => union([...pairs(list).flatMap(([key, value]) => (isOther(key, wanted) ? [] : [value])), UNKNOWN]));
    case 'set':
      return native('set', (machine: Machine, [key = UNKNOWN, value = UNKNOWN]) => (addItems(machine, list, [{ type: 'array', items: [key, value] }]), list));
    case 'values':
      return native('values', () => part(list, 1));
    case 'keys':
      return native('keys', () => part(list, 0));
    case 'entries':
      return native('entries', () => list);
    default:
      return undefined;
  }
}

/** Two keys that the code gives, and that differ. */
function isOther(key: Value, wanted: Value): boolean {
  return key.type === 'literal' && optionsOf(wanted).every((option) => option.type === 'literal' && option.value !== key.value);
}

function pairs(list: ArrayValue): [Value, Value][] {
  const items = [...list.items, ...(list.rest ? optionsOf(list.rest.item) : [])];
  return items.map((item) => (item.type === 'array' ? [item.items[0] ?? UNKNOWN, item.items[1] ?? UNKNOWN] : [UNKNOWN, UNKNOWN]));
}

function part(list: ArrayValue, index: 0 | 1): ArrayValue {
  const known = pairs({ ...list, rest: undefined }).map((pair) => pair[index]);
  const rest = list.rest && { ...list.rest, item: list.rest.item.type === 'array' ? (list.rest.item.items[index] ?? UNKNOWN) : UNKNOWN };
  return { type: 'array', items: known, ...(rest && { rest }), loopDepth: list.loopDepth };
}
