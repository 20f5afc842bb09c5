import type { FreeTier, PriceRow } from '../../domain';

/** A file of prices: rows name their source by a key of `sources`. */
export interface PriceFile {
  sources: Record<string, PriceSource>;
  freeTiers: Omit<FreeTier, 'sourceDate'>[];
  rows: (Omit<PriceRow, keyof PriceSource> & { source: string })[];
}

type PriceSource = Pick<PriceRow, 'source' | 'sourceDate' | 'confidence'>;
