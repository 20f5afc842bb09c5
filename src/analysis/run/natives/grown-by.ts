import type { Range } from '../../../domain';
import type { Machine } from '../machine';
import { optionsOf, union, type ArrayValue, type ObjectValue, type Value } from '../values/value';

interface Rounds {
  count: Range;
  reason: string;
}

/** Members of members that are compared; what is deeper, or points back, is left as either. */
const MAX_DEPTH = 4;

/** What many rounds leave of a value that each makes anew: lists that one round makes longer have an item of each. What a round only changed is still itself. */
export function grownBy(machine: Machine, first: Value | undefined, after: Value, rounds: Rounds, depth = 0): Value {
  if (first === undefined || first === after) return after;
  const made = depth > MAX_DEPTH ? [] : optionsOf(after).filter((option) => option !== first);
  const grown = first.type === 'array' ? grownList(machine, first, made, rounds) : first.type === 'object' ? grownObject(machine, first, made, rounds, depth) : undefined;
  return grown ?? union([first, after]);
}

function grownObject(machine: Machine, first: ObjectValue, options: readonly Value[], rounds: Rounds, depth: number): Value | undefined {
  const objects = options.filter((option) => option.type === 'object');
  if (objects.length === 0) return undefined;
  const names = new Set([...first.members.keys(), ...objects.flatMap(({ members }) => [...members.keys()])]);
  const members = [...names].map((name): [string, Value] => {
    const before = first.members.get(name);
    const values = objects.flatMap((object) => object.members.get(name) ?? []);
    return [name, values.length === 0 ? before! : grownBy(machine, before, union(values), rounds, depth + 1)];
  });
  return { ...first, born: machine.born(), members: new Map(members), open: first.open === true || objects.some(({ open }) => open) };
}

function grownList(machine: Machine, first: ArrayValue, options: readonly Value[], { count, reason }: Rounds): ArrayValue | undefined {
  const longer = options.filter((option) => option.type === 'array' && option.items.length > first.items.length);
  if (longer.length === 0) return undefined;
  const added = longer.flatMap((list) => (list.type === 'array' ? list.items.slice(first.items.length) : []));
  return { ...first, born: machine.born(), isShared: !machine.frame.fn, items: [...first.items], rest: { item: union([...added, ...(first.rest ? [first.rest.item] : [])]), count, reason } };
}
