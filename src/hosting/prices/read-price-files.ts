import type { PriceBook } from '../../domain';
import { createPriceBook } from './create-price-book';
import type { PriceFile } from './price-file';

/** The rows of several files, each with its source and date. */
export function readPriceFiles(files: readonly PriceFile[]): PriceBook {
  return createPriceBook(
    files.flatMap(({ sources, rows }) => rows.map((row) => ({ ...row, ...sources[row.source]! }))),
    files.flatMap(({ sources, freeTiers }) => freeTiers.map((tier) => ({ ...tier, ...sources[tier.source]! }))),
  );
}
