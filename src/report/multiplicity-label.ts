import type { AwaitedCall } from '../domain';

/** How often one request makes the call, in words; empty for once. */
export function multiplicityLabel({ multiplicity, awaited }: Pick<AwaitedCall, 'multiplicity' | 'awaited'>): string {
  const often = { 'conditional': 'sometimes', 'per-item': 'for each item', 'once': '' }[multiplicity];
  return [often, awaited ? '' : 'not waited for'].filter(Boolean).join(', ');
}
