import type { ReadRow } from './aws-offer-rows';

/** A page of the Azure Retail Prices API. */
export interface AzurePage {
  Items: { serviceName: string; productName: string; skuName: string; meterName: string; armRegionName: string; type: string; unitOfMeasure: string; retailPrice: number; tierMinimumUnits: number }[];
  NextPageLink: string | null;
}

type Item = AzurePage['Items'][number];

interface Rule {
  skuId(item: Item): string;
  pricingUnit: string;
  matches(item: Item): boolean;
  /** Units that the page's price is for. */
  units: Record<string, number>;
}

const seconds = { '1 GB Second': 1, '1 Second': 1, '1 GiB Second': 1, '100 Seconds': 100 };
const executions = { '1': 1, '10': 10, '1M': 1e6 };

const rules: Rule[] = [
  { skuId: () => 'azure-functions-consumption-duration', pricingUnit: 'GB-Seconds', matches: ({ productName, meterName }) => productName === 'Functions' && meterName === 'Standard Execution Time', units: seconds },
  { skuId: () => 'azure-functions-consumption-executions', pricingUnit: 'Executions', matches: ({ productName, meterName }) => productName === 'Functions' && meterName === 'Standard Total Executions', units: executions },
  { skuId: () => 'azure-functions-flex-duration', pricingUnit: 'GB-Seconds', matches: ({ productName, meterName }) => productName === 'Flex Consumption' && meterName === 'On Demand Execution Time', units: seconds },
  { skuId: () => 'azure-functions-flex-executions', pricingUnit: 'Executions', matches: ({ productName, meterName }) => productName === 'Flex Consumption' && meterName === 'On Demand Total Executions', units: executions },
  {
    skuId: ({ skuName }) => `azure-app-service-${skuName.toLowerCase().replaceAll(' ', '')}`, pricingUnit: 'Hours', units: { '1 Hour': 1 },
    matches: ({ productName, skuName }) => /^Azure App Service (Basic|Standard|Premium v[23]|Isolated v2) Plan - Linux$/.test(productName) && /^[BSPI]\d?m?[0-9]?v?[23]?( v[23])?$/.test(skuName),
  },
];

/** Price rows of one region in pages of the Azure Retail Prices API; the free grants stand elsewhere. */
export function azureRetailRows(region: string, pages: readonly AzurePage[]): ReadRow[] {
  const rows = new Map<string, ReadRow>();
  for (const item of pages.flatMap(({ Items }) => Items)) {
    const rule = rules.find(({ matches }) => matches(item));
    const units = rule?.units[item.unitOfMeasure];
    if (!rule || units === undefined || item.armRegionName !== region || item.type !== 'Consumption' || item.retailPrice <= 0) continue;
    const skuId = rule.skuId(item);
    rows.set(skuId, { skuId, region, pricingUnit: rule.pricingUnit, tiers: [{ from: 0, unitPrice: Number((item.retailPrice / units).toPrecision(12)) }] });
  }
  return [...rows.values()].sort((a, b) => a.skuId.localeCompare(b.skuId));
}
