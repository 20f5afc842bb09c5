import type { CostEstimate } from '../domain';
import { isFreeStep } from '../estimate/prices/is-free-step';
import { listed, requests } from './words/format';

/** What the free tier covers is worth a word from this share of what is counted on. */
const LEAST_SHARE = 0.1;

/** What the account's free tier covers of an option's bill: `1M requests and 260k GB-seconds`; undefined where that is little of it, or nothing. */
export function freeTierCover({ charges }: Pick<CostEstimate, 'charges'>): string | undefined {
  const units = new Map<string, { free: number; all: number }>();
  const skusWithFree = new Set(charges.filter(isFreeStep).map(({ skuId }) => skuId));
  for (const charge of charges.filter(({ skuId }) => skusWithFree.has(skuId))) {
    const { pricingUnit, pricingQuantity } = charge;
    const { free, all } = units.get(pricingUnit) ?? { free: 0, all: 0 };
    units.set(pricingUnit, { free: free + (isFreeStep(charge) ? pricingQuantity : 0), all: all + pricingQuantity });
  }
  if (![...units.values()].some(({ free, all }) => free >= LEAST_SHARE * all && free > 0)) return undefined;
  return listed([...units].map(([unit, { free }]) => `${requests(free)} ${wordOf(unit)}`));
}

/** Units as a sentence has them: `requests`, `GB-seconds`. */
function wordOf(unit: string): string {
  return unit.split('-').map((part) => (/^[A-Z][a-z]/.test(part) ? part.toLowerCase() : part)).join('-');
}
