import type { Charge, FreeTier, HostingOption, Meter, MeteredUsage, OptionConfiguration, PriceBook, PriceRow } from '../../domain';
import { graduatedCost } from './graduated-cost';
import { FREE_STEP } from './is-free-step';

/** The prices of one option in one region, ready to be asked many times. */
export interface PriceList {
  /** Cost of a month, USD. */
  cost(usage: MeteredUsage): number;
  /** One line for each meter and price step; pricingQuantity x listUnitPrice = listCost. */
  charges(usage: MeteredUsage): Charge[];
  /** The share of the cost of all that falls to one part of each group of like ones; the shares of all parts add up to it. A part may be one object that is filled anew each time. */
  shares(usage: MeteredUsage, counts: readonly number[], part: (group: number) => MeteredUsage): number[];
  /** Meters that count something and have no price here. */
  unpriced(usage: () => MeteredUsage): Meter[];
  /** Rows behind what the usage is charged. */
  rows(usage: MeteredUsage): PriceRow[];
}

/** Meters of one SKU are added up before its price steps apply. */
interface Sku {
  row: PriceRow;
  meters: Meter[];
  free?: FreeTier;
  /** Positions of those that use up the same free tier, its own among them. */
  together: number[];
}

/** Looks up what an option's meters cost in a region, with or without the account's free tier. */
export function priceList(option: HostingOption, prices: PriceBook, settings: PriceSettings): PriceList {
  const { skus, missing } = lookUp(option, prices, settings);
  const plan = planRow(option, prices, settings);
  const planPrice = plan?.tiers[0]?.unitPrice ?? 0;
  // A cost is asked for thousands of times.
  const quantities = new Float64Array(skus.length);
  const count = (usage: MeteredUsage) => {
    for (let index = 0; index < skus.length; index++) quantities[index] = quantityOf(skus[index]!, usage);
  };
  const costOf = (index: number) => graduatedCost(quantities[index]! * payableShare(skus, index, quantities), skus[index]!.row.tiers);
  return {
    cost: (usage) => {
      count(usage);
      let total = 0;
      for (let index = 0; index < skus.length; index++) if (quantities[index]! > 0) total += costOf(index);
      return Math.max(total, planPrice);
    },
    charges: (usage) => {
      count(usage);
      const lines: Charge[] = [];
      for (let index = 0; index < skus.length; index++) if (quantities[index]! > 0) addLines(lines, skus[index]!, usage, quantities[index]!, payableShare(skus, index, quantities));
      return plan ? [...lines, ...unusedPlan(plan, planPrice - lines.reduce((sum, { listCost }) => sum + listCost, 0))] : lines;
    },
    shares: (usage, counts, part) => {
      count(usage);
      const charged: Charged[] = [];
      let total = 0;
      for (let index = 0; index < skus.length; index++) {
        const cost = quantities[index]! > 0 ? costOf(index) : 0;
        if (cost !== 0) charged.push({ sku: skus[index]!, cost });
        total += cost;
      }
      const own = sharesOf(charged, counts, part);
      let [ofParts, parts] = [0, 0];
      for (let group = 0; group < counts.length; group++) {
        ofParts += own[group]! * counts[group]!;
        parts += counts[group]!;
      }
      // A plan, or a started pack: nobody's alone. Rounding leaves no debt.
      const each = Math.max(0, Math.max(planPrice, total) - ofParts) / parts;
      for (let group = 0; group < own.length; group++) own[group]! += each;
      return own;
    },
    unpriced: (usage) => {
      if (missing.length === 0) return [];
      const counted = usage();
      return missing.filter((meter) => meter.quantity(counted) > 0);
    },
    rows: (usage) => [...skus.filter((sku) => quantityOf(sku, usage) > 0).map(({ row }) => row), ...(plan ? [plan] : [])],
  };
}

/** Where and how prices are looked up. */
export interface PriceSettings {
  region: string;
  freeTier: boolean;
  options?: Record<string, OptionConfiguration>;
}

/** A plan is a month's price that includes usage of the same value. */
function planRow({ id, plans, defaultPlan, priceRegions }: HostingOption, prices: PriceBook, { region, options }: PriceSettings): PriceRow | undefined {
  const plan = options?.[id]?.plan ?? defaultPlan;
  return plan === undefined || !plans?.[plan] ? undefined : findIn(prices, plans[plan], priceRegions?.(region) ?? [region, 'global']);
}

/** What the plan costs beyond the usage that it includes. */
function unusedPlan({ skuId, pricingUnit, source, sourceDate, tiers: [tier] }: PriceRow, cost: number): Charge[] {
  if (cost <= 0 || !tier) return [];
  return [{ skuId, chargeCategory: 'other', description: 'Plan, as far as its included usage is not used', pricingQuantity: cost / tier.unitPrice, pricingUnit, listUnitPrice: tier.unitPrice, listCost: cost, source, sourceDate }];
}

function findIn(prices: PriceBook, skuId: string, regions: readonly string[]): PriceRow | undefined {
  for (const region of regions) {
    const row = prices.find(skuId, region);
    if (row) return row;
  }
  return undefined;
}

function lookUp({ meters, priceRegions }: HostingOption, prices: PriceBook, { region, freeTier }: PriceSettings): { skus: Sku[]; missing: Meter[] } {
  const skus = new Map<string, Sku>();
  const missing: Meter[] = [];
  const regions = priceRegions?.(region) ?? [region, 'global'];
  for (const meter of meters) {
    const row = findIn(prices, meter.skuId, regions);
    if (!row) missing.push(meter);
    else if (skus.has(meter.skuId)) skus.get(meter.skuId)!.meters.push(meter);
    else skus.set(meter.skuId, { row, meters: [meter], free: freeTier ? prices.freeTiers.find(({ skuIds }) => skuIds.includes(meter.skuId)) : undefined, together: [] });
  }
  const all = [...skus.values()];
  for (const sku of all) sku.together = all.flatMap(({ free }, index) => (sku.free && free === sku.free ? [index] : []));
  return { skus: all, missing };
}

function quantityOf({ meters }: Sku, usage: MeteredUsage): number {
  let quantity = 0;
  for (const meter of meters) quantity += meter.quantity(usage);
  return quantity;
}

/** What a month costs of one SKU. */
interface Charged {
  sku: Sku;
  cost: number;
}

/** What each part counts of the whole's quantity is its share of what that costs. */
function sharesOf(charged: readonly Charged[], counts: readonly number[], part: (group: number) => MeteredUsage): number[] {
  const groups = counts.length;
  const quantities = new Float64Array(charged.length * groups);
  const totals = new Float64Array(charged.length);
  for (let group = 0; group < groups; group++) {
    const usage = part(group);
    for (let number = 0; number < charged.length; number++) {
      const quantity = (quantities[number * groups + group] = quantityOf(charged[number]!.sku, usage));
      totals[number]! += quantity * counts[group]!;
    }
  }
  const own = new Array<number>(groups).fill(0);
  for (let number = 0; number < charged.length; number++) {
    const { cost } = charged[number]!;
    const total = totals[number]!;
    if (total > 0) for (let group = 0; group < groups; group++) own[group]! += (cost * quantities[number * groups + group]!) / total;
  }
  return own;
}

/** A free tier that several SKUs share is used up in proportion to what each counts. */
function payableShare(skus: readonly Sku[], index: number, quantities: Float64Array): number {
  const { free, together } = skus[index]!;
  if (!free) return 1;
  const { quantity, unitPrice } = free;
  let counted = 0;
  for (const other of together) counted += unitPrice === undefined ? quantities[other]! : graduatedCost(quantities[other]!, skus[other]!.row.tiers);
  const allowance = quantity * (unitPrice ?? 1);
  return counted > allowance ? 1 - allowance / counted : 0;
}

/** For each meter the quantity cut into what is free and what each price step takes. */
function addLines(lines: Charge[], { row, meters }: Sku, usage: MeteredUsage, quantity: number, payable: number): void {
  const { tiers, skuId, pricingUnit, source, sourceDate } = row;
  const paid = quantity * payable;
  for (const { quantity: quantityOfMeter, chargeCategory, description } of meters) {
    const counted = quantityOfMeter(usage);
    if (counted <= 0) continue;
    const add = (step: number, unitPrice: number, name: string, covered?: { coveredCost: number }) => {
      const pricingQuantity = (step * counted) / quantity;
      lines.push({
        skuId, chargeCategory, description: name ? `${description} (${name})` : description,
        pricingQuantity, pricingUnit, listUnitPrice: unitPrice, listCost: pricingQuantity * unitPrice, ...covered, source, sourceDate,
      });
    };
    if (quantity > paid) add(quantity - paid, 0, FREE_STEP, { coveredCost: ((graduatedCost(quantity, tiers) - graduatedCost(paid, tiers)) * counted) / quantity });
    for (const [index, { from, unitPrice }] of tiers.entries()) {
      const step = Math.min(paid, tiers[index + 1]?.from ?? Infinity) - from;
      if (step > 0) add(step, unitPrice, tiers.length > 1 && from > 0 ? `above ${from.toLocaleString('en-US')}` : '');
    }
  }
}
