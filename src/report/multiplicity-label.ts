import type { AwaitedCall } from '../domain';

/** How often the call is made, in words; empty for once a request. */
export function multiplicityLabel({ multiplicity, awaited, phase }: Pick<AwaitedCall, 'multiplicity' | 'awaited' | 'phase'>): string {
  const often = { 'conditional': 'sometimes', 'per-item': 'for each item', 'once': '' }[multiplicity];
  return [phase === 'init' ? 'when the code is loaded' : '', often, awaited ? '' : 'not waited for'].filter(Boolean).join(', ');
}
