import type { AwaitedCall } from '../../domain';
import { l10n } from '../../l10n';

/** How often the call is made, in words; empty for once a request. */
export function multiplicityLabel({ multiplicity, awaited, phase }: Pick<AwaitedCall, 'multiplicity' | 'awaited' | 'phase'>): string {
  const often = { 'conditional': l10n.t('sometimes'), 'per-item': l10n.t('for each item'), 'once': '' }[multiplicity];
  return [phase === 'init' ? l10n.t('when the code is loaded') : '', often, awaited ? '' : l10n.t('not waited for')].filter(Boolean).join(', ');
}
