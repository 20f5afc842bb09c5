import { UNDEFINED, UNKNOWN, union, type ObjectValue, type Value } from './value';

/** An object, or one of several values seen as one object: a member may be what any of them has. Undefined where none of them is an object. */
export function asOneObject(value: Value): ObjectValue | undefined {
  if (value.type === 'object') return value;
  if (value.type !== 'union') return undefined;
  const objects = value.options.filter((option) => option.type === 'object');
  if (objects.length === 0) return undefined;
  const isWhole = value.options.every((option) => option.type === 'object' || option.type === 'literal');
  const memberOf = ({ members, open }: ObjectValue, name: string): Value => members.get(name) ?? (open ? UNKNOWN : UNDEFINED);
  const names = new Set(objects.flatMap(({ members }) => [...members.keys()]));
  const members = [...names].map((name): [string, Value] => [name, union([...objects.map((object) => memberOf(object, name)), ...(isWhole ? [] : [UNKNOWN])])]);
  return { type: 'object', members: new Map(members), open: true };
}
