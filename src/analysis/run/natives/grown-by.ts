import type { Range } from '../../../domain';
import { optionsOf, union, type ArrayValue, type ObjectValue, type Value } from '../value';

/** What many rounds leave of a value that each makes anew: lists that one round makes longer have an item of each. */
export function grownBy(first: Value | undefined, after: Value, rounds: { count: Range; reason: string }): Value {
  if (first?.type === 'array') return grownList(first, optionsOf(after), rounds) ?? union([first, after]);
  const objects = optionsOf(after).filter((option) => option.type === 'object');
  if (first?.type !== 'object' || objects.length === 0) return first === undefined ? after : union([first, after]);
  return grownObject(first, objects, rounds);
}

function grownObject(first: ObjectValue, objects: readonly ObjectValue[], rounds: { count: Range; reason: string }): Value {
  const names = new Set([...first.members.keys(), ...objects.flatMap(({ members }) => [...members.keys()])]);
  const members = [...names].map((name): [string, Value] => {
    const before = first.members.get(name);
    const values = objects.flatMap((object) => object.members.get(name) ?? []);
    return [name, values.length === 0 ? before! : grownBy(before, union(values), rounds)];
  });
  return { ...first, members: new Map(members), open: first.open === true || objects.some(({ open }) => open) };
}

function grownList(first: ArrayValue, options: readonly Value[], { count, reason }: { count: Range; reason: string }): ArrayValue | undefined {
  const longer = options.filter((option) => option.type === 'array' && option.items.length > first.items.length);
  if (longer.length === 0) return undefined;
  const added = longer.flatMap((list) => (list.type === 'array' ? list.items.slice(first.items.length) : []));
  return { ...first, rest: { item: union([...added, ...(first.rest ? [first.rest.item] : [])]), count, reason } };
}
