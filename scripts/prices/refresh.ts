/** Refreshes the price rows from the providers' public price lists: `npm run prices`, or with regions: `npm run prices -- us-east-1 eastus`. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PriceFile } from '../../src/hosting/prices/price-file';
import { mergedPriceFile, priceFileText } from './merged-price-file';
import { awsPrices, azurePrices } from './price-lists';
import type { ReadPrices } from './price-lists';

const folder = join(__dirname, '../../src/hosting/prices');
const [awsRegion, azureRegion] = [/^[a-z]{2}(-[a-z]+)+-\d$/, /^[a-z]+\d?$/];
const offers = ['AWSELB', 'AWSLambda', 'AmazonApiGateway', 'AmazonECS'];

void main();

async function main(): Promise<void> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => ({ name, file: JSON.parse(readFileSync(join(folder, name), 'utf8')) as PriceFile }));
  const typed = process.argv.slice(2);
  const regions = typed.length > 0 ? typed : [...new Set(files.flatMap(({ file }) => file.rows.map(({ region }) => region)))].sort();
  try {
    const read: ReadPrices[] = [];
    for (const region of regions) {
      if (awsRegion.test(region)) for (const code of offers) read.push(await awsPrices(code, region, readJson));
      else if (azureRegion.test(region) && region !== 'global' && !/^tier/.test(region)) read.push(await azurePrices(region, new Date().toISOString().slice(0, 10), readJson));
    }
    for (const { name, file } of files) write(name, file, read);
  } catch (error) {
    console.error(`The price lists cannot be read: ${(error as Error).message}. Nothing was changed. Is there a connection to the providers' public price lists?`);
    process.exitCode = 1;
  }
}

function write(name: string, file: PriceFile, read: readonly ReadPrices[]): void {
  const merged = read.reduce((before, { rows, source, sourceDate }) => mergedPriceFile(before, rows, { key: `${source}, ${sourceDate}`, source, sourceDate }), file);
  if (merged === file) return;
  writeFileSync(join(folder, name), priceFileText(merged));
  console.log(`${name}: ${merged.rows.length} rows.`);
}

async function readJson(address: string): Promise<unknown> {
  const host = new URL(address).host;
  const answer = await fetch(address).catch((error: Error & { cause?: Error }) => {
    throw new Error(`${host} does not answer (${error.cause?.message ?? error.message})`);
  });
  if (!answer.ok) throw new Error(`${host} answers ${answer.status} ${answer.statusText} for ${address}`);
  return answer.json();
}
