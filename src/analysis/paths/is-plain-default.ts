import type { Expression } from '../ir';

/** `?? ''`, `|| []`, `?? {}`: what stands in where something is missing. */
export function isPlainDefault(value: Expression): boolean {
  if (value.kind === 'array') return value.items.length === 0;
  return value.kind === 'literal' || (value.kind === 'object' && value.members.length === 0);
}
