import type { FreeTier, PriceRow } from '../../domain';
import type { PriceFile } from './price-file';

/** The rows and free tiers of several files, each with its source and date. */
export function priceRowsOf(files: readonly PriceFile[]): { rows: PriceRow[]; freeTiers: FreeTier[] } {
  return {
    rows: files.flatMap(({ sources, rows }) => rows.map((row) => ({ ...row, ...sources[row.source]! }))),
    freeTiers: files.flatMap(({ sources, freeTiers }) => freeTiers.map((tier) => ({ ...tier, ...sources[tier.source]! }))),
  };
}
