import type { Value } from '../values/value';

/** What a package's wrapper was given, where that has the member: `instrument({ fetch, scheduled }, options)`, `{ ...instrument({ fetch }), scheduled }`. */
export function givenWith(value: Value, member: string): Value {
  const wrapper = value.type === 'object' && !value.members.has(member) ? value.base : value;
  return (wrapper?.type === 'library' && wrapper.args.find((arg) => arg.type === 'object' && arg.members.has(member))) || value;
}
