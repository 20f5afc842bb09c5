import { UNKNOWN, type Value } from './value';

/** What is known of a value that was `before` in one call and is `now` in the next: constants that differ say nothing of the calls after that. The same value where nothing differs. */
export function widen(before: Value, now: Value): Value {
  if (now.type === 'literal') return before.type === 'literal' && before.value === now.value ? now : UNKNOWN;
  if (now.type === 'object' && before.type === 'object' && now !== before) return widenMembers(before.members, now);
  return now;
}

function widenMembers(before: ReadonlyMap<string, Value>, now: Value & { type: 'object' }): Value {
  const members = new Map([...now.members].map(([name, value]) => [name, widenConstant(before.get(name), value)]));
  return [...members].some(([name, value]) => value !== now.members.get(name)) ? { ...now, members } : now;
}

/** One level deep: what stands deeper is of no use as a counter. */
function widenConstant(before: Value | undefined, now: Value): Value {
  return now.type === 'literal' && !(before?.type === 'literal' && before.value === now.value) ? UNKNOWN : now;
}
