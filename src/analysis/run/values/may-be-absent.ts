import type { Value } from './value';

/** A member that not every path has put into its object. */
export function mayBeAbsent(member: Value): boolean {
  return member.type === 'union' && member.options.some((option) => option.type === 'literal' && option.value === undefined);
}
