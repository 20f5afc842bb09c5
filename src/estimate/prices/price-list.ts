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
}

/** Looks up what an option's meters cost in a region, with or without the account's free tier. */
export function priceList(option: HostingOption, prices: PriceBook, settings: PriceSettings): PriceList {
  const { skus, missing } = lookUp(option, prices, settings);
  const plan = planRow(option, prices, settings);
  const planPrice = plan?.tiers[0]?.unitPrice ?? 0;
  const payableShares = (quantities: readonly number[]) => skus.map(({ free }) => payableShare(skus, quantities, free));
  const quantitiesOf = (usage: MeteredUsage) => skus.map((sku) => quantityOf(sku, usage));
  const costs = (quantities: readonly number[]) => payableShares(quantities).map((share, index) => graduatedCost(quantities[index]! * share, skus[index]!.row.tiers));
  // A cost is asked for thousands of times.
  const quantities: number[] = [];
  return {
    cost: (usage) => {
      for (let index = 0; index < skus.length; index++) quantities[index] = quantityOf(skus[index]!, usage);
      let total = 0;
      for (let index = 0; index < skus.length; index++) {
        const { row, free } = skus[index]!;
        if (quantities[index]! > 0) total += graduatedCost(quantities[index]! * payableShare(skus, quantities, free), row.tiers);
      }
      return Math.max(total, planPrice);
    },
    charges: (usage) => {
      const counted = quantitiesOf(usage);
      const payable = payableShares(counted);
      const lines = skus.flatMap((sku, index) => linesOf(sku, usage, counted[index]!, payable[index]!));
      return plan ? [...lines, ...unusedPlan(plan, planPrice - lines.reduce((sum, { listCost }) => sum + listCost, 0))] : lines;
    },
    shares: (usage, counts, part) => {
      const cost = costs(quantitiesOf(usage));
      const own = sharesOf(skus.map((sku, index) => ({ sku, cost: cost[index]! })).filter((one) => one.cost !== 0), counts, part);
      // A plan, or a started pack: nobody's alone. Rounding leaves no debt.
      const shared = Math.max(0, Math.max(planPrice, cost.reduce((sum, value) => sum + value, 0)) - own.reduce((sum, value, group) => sum + value * counts[group]!, 0));
      const parts = counts.reduce((sum, count) => sum + count, 0);
      return own.map((value) => value + shared / parts);
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
    else skus.set(meter.skuId, { row, meters: [meter], free: freeTier ? prices.freeTiers.find(({ skuIds }) => skuIds.includes(meter.skuId)) : undefined });
  }
  return { skus: [...skus.values()], missing };
}

function quantityOf({ meters }: Sku, usage: MeteredUsage): number {
  let quantity = 0;
  for (const meter of meters) quantity += meter.quantity(usage);
  return quantity;
}

/** What each part counts of the whole's quantity is its share of what that costs. */
function sharesOf(charged: readonly { sku: Sku; cost: number }[], counts: readonly number[], part: (group: number) => MeteredUsage): number[] {
  const quantities = charged.map(() => new Float64Array(counts.length));
  const totals = new Float64Array(charged.length);
  for (let group = 0; group < counts.length; group++) {
    const usage = part(group);
    for (let number = 0; number < charged.length; number++) {
      const quantity = (quantities[number]![group] = quantityOf(charged[number]!.sku, usage));
      totals[number]! += quantity * counts[group]!;
    }
  }
  const own = new Array<number>(counts.length).fill(0);
  for (const [number, { cost }] of charged.entries()) {
    const [counted, total] = [quantities[number]!, totals[number]!];
    if (total > 0) for (let group = 0; group < own.length; group++) own[group]! += (cost * counted[group]!) / total;
  }
  return own;
}

/** A free tier that several SKUs share is used up in proportion to what each counts. */
function payableShare(skus: readonly Sku[], quantities: readonly number[], free: FreeTier | undefined): number {
  if (!free) return 1;
  const { quantity, unitPrice } = free;
  let together = 0;
  for (let index = 0; index < skus.length; index++) {
    const sku = skus[index]!;
    if (sku.free === free) together += unitPrice === undefined ? quantities[index]! : graduatedCost(quantities[index]!, sku.row.tiers);
  }
  const allowance = quantity * (unitPrice ?? 1);
  return together > allowance ? 1 - allowance / together : 0;
}

function linesOf({ row, meters }: Sku, usage: MeteredUsage, quantity: number, payable: number): Charge[] {
  return meters.flatMap((meter) => {
    const counted = meter.quantity(usage);
    if (counted <= 0) return [];
    return steps(row, quantity, payable).map(({ step, unitPrice, name }) => {
      const pricingQuantity = (step * counted) / quantity;
      return {
        skuId: row.skuId, chargeCategory: meter.chargeCategory, description: name ? `${meter.description} (${name})` : meter.description,
        pricingQuantity, pricingUnit: row.pricingUnit, listUnitPrice: unitPrice, listCost: pricingQuantity * unitPrice, source: row.source, sourceDate: row.sourceDate,
      };
    });
  });
}

/** The quantity cut into what is free and what each price step takes. */
function steps({ tiers }: PriceRow, quantity: number, payable: number): { step: number; unitPrice: number; name: string }[] {
  const paid = quantity * payable;
  const priced = tiers.map(({ from, unitPrice }, index) => {
    const end = Math.min(paid, tiers[index + 1]?.from ?? Infinity);
    return { step: end - from, unitPrice, name: tiers.length > 1 && from > 0 ? `above ${from.toLocaleString('en-US')}` : '' };
  });
  return [{ step: quantity - paid, unitPrice: 0, name: FREE_STEP }, ...priced].filter(({ step }) => step > 0);
}
