/**
 * The same object made member by member. V8 gives objects that were spread a hidden class of their own each, which takes more memory than what they
 * hold; those that get the same members in the same order share one.
 */
export function withCommonShape<Value extends object>(value: Value): Value {
  const copy: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) copy[name] = member;
  return copy as Value;
}
