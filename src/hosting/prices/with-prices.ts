import type { PriceBook, PriceRow } from '../../domain';
import { createPriceBook } from './create-price-book';

/** The book with other prices for some SKUs: negotiated ones, or those of an older page. */
export function withPrices(book: PriceBook, overrides: readonly PriceRow[]): PriceBook {
  return createPriceBook([...book.rows, ...overrides], book.freeTiers);
}
