import { callCharges } from '../../src/estimate/calls/call-charges';
import { callMeters } from '../../src/hosting/call-meters';
import { everyPrice } from '../../src/hosting/prices/every-price';
import type { PanelFigures } from '../figures';
import { l10n } from '../l10n';
import type { LineRow } from './line-table';

/** What the calls of the code cost, wherever it runs. */
export function callRows({ workload }: Pick<PanelFigures, 'workload'>): LineRow[] {
  return callCharges(workload, callMeters, everyPrice).charges.map((charge) => ({ ...charge, of: l10n.t('wherever it runs') }));
}
