import type { PriceBook } from '../../domain';

/** A price book that is put together when somebody first looks into it: an analysis alone needs no prices, and each start would pay for them. */
export function madeWhenAsked(make: () => PriceBook): PriceBook {
  let made: PriceBook | undefined;
  const book = (): PriceBook => (made ??= make());
  return {
    get rows() {
      return book().rows;
    },
    get freeTiers() {
      return book().freeTiers;
    },
    find: (skuId, region) => book().find(skuId, region),
  };
}
