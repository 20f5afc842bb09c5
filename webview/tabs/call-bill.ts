import { callCharges } from '../../src/estimate/calls/call-charges';
import { callMeters } from '../../src/hosting/call-meters';
import { everyPrice } from '../../src/hosting/prices/every-price';
import type { PanelFigures } from '../figures';
import { l10n } from '../l10n';
import type { LineRow } from './line-table';

/** What the calls of the code cost, wherever it runs; `notes`: which are not counted, and why. */
export function callBill({ workload }: Pick<PanelFigures, 'workload'>): { rows: LineRow[]; notes: string[] } {
  const { charges, diagnostics } = callCharges(workload, callMeters, everyPrice);
  return { rows: charges.map((charge) => ({ ...charge, of: l10n.t('wherever it runs') })), notes: diagnostics.map(({ message }) => message) };
}
