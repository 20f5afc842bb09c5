import { awsOfferCodes, awsOfferRows } from './aws-offer-rows';
import type { AwsOffer, ReadRow } from './aws-offer-rows';
import { azureRetailRows } from './azure-retail-rows';
import type { AzurePage } from './azure-retail-rows';

/** Reads JSON from an address. */
export type ReadJson = (address: string) => Promise<unknown>;

export interface ReadPrices {
  rows: ReadRow[];
  source: string;
  /** ISO 8601. */
  sourceDate: string;
}

/** An offer of the AWS price list in one region. Amazon EC2's is hundreds of megabytes, so it is read only where it is asked for. */
export async function awsPrices(code: string, region: string, readJson: ReadJson): Promise<ReadPrices> {
  if (!awsOfferCodes.includes(code)) throw new Error(`There is no offer ${code} to read. There are: ${awsOfferCodes.join(', ')}.`);
  const offer = (await readJson(`https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/${code}/current/${region}/index.json`)) as AwsOffer;
  return { rows: awsOfferRows(code, region, offer), source: `AWS price list, ${code} offer file of ${region}`, sourceDate: offer.publicationDate.slice(0, 10) };
}

const azureServices = ['Functions', 'Azure App Service'];

/** All pages of the Azure Retail Prices API for one region. */
export async function azurePrices(region: string, today: string, readJson: ReadJson): Promise<ReadPrices> {
  const pages: AzurePage[] = [];
  for (const service of azureServices) {
    let address: string | null = `https://prices.azure.com/api/retail/prices?$filter=${encodeURIComponent(`serviceName eq '${service}' and armRegionName eq '${region}'`)}`;
    while (address) {
      const page = (await readJson(address)) as AzurePage;
      pages.push(page);
      address = page.NextPageLink;
    }
  }
  return { rows: azureRetailRows(region, pages), source: `Azure Retail Prices API, ${region}`, sourceDate: today };
}
