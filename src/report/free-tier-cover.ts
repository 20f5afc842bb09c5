import type { CostEstimate } from '../domain';
import { listed, requests } from './format';

/** What the free tier covers is worth a word from this share of what is counted on. */
const LEAST_SHARE = 0.1;

/** What the account's free tier covers of an option's bill: `1M requests and 260k GB-seconds`; undefined where that is little of it, or nothing. */
export function freeTierCover({ charges }: Pick<CostEstimate, 'charges'>): string | undefined {
  const units = new Map<string, { free: number; all: number }>();
  for (const { skuId, pricingUnit, pricingQuantity, description } of charges) {
    const isFree = description.endsWith('(free tier)');
    const hasFree = isFree || charges.some((other) => other.skuId === skuId && other.description.endsWith('(free tier)'));
    if (!hasFree) continue;
    const { free, all } = units.get(pricingUnit) ?? { free: 0, all: 0 };
    units.set(pricingUnit, { free: free + (isFree ? pricingQuantity : 0), all: all + pricingQuantity });
  }
  if (![...units.values()].some(({ free, all }) => free >= LEAST_SHARE * all && free > 0)) return undefined;
  return listed([...units].map(([unit, { free }]) => `${requests(free)} ${wordOf(unit)}`));
}

/** Units as a sentence has them: `requests`, `GB-seconds`. */
function wordOf(unit: string): string {
  return unit.split('-').map((part) => (/^[A-Z][a-z]/.test(part) ? part.toLowerCase() : part)).join('-');
}
