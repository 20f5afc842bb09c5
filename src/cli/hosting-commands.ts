import type { Command } from 'commander';
import { everyOption } from '../hosting/every-option';
import { everyPrice } from '../hosting/prices/every-price';
import { csv } from '../report/csv';
import type { Section } from '../report/document';
import { listOptions, optionsDocument } from './list-options';
import { listPrices, pricesDocument } from './list-prices';
import { formatOption } from './options';
import type { Format } from './options';

/** Prints an answer in one of the formats. */
type Print = (format: Format, texts: { json(): object; csv(): string; sections(): Section[] }) => void;

/** `options` and `prices`: what can be compared, and what it rests on. */
export function hostingCommands(program: Command, print: Print): void {
  program.command('options').description('list the hosting options, what can be fixed by hand, and where they have prices').addOption(formatOption).action(({ format }: { format: Format }) => {
    const options = listOptions(everyOption, everyPrice);
    const rows = options.map(({ id, serviceName, deliveryModel, fields, regions }) => [id, serviceName, deliveryModel, fields.join(' '), regions.join(' ')]);
    print(format, { json: () => ({ schemaVersion: 1, options }), csv: () => csv([['id', 'serviceName', 'deliveryModel', 'fields', 'regions'], ...rows]), sections: () => optionsDocument(options) });
  });
  program.command('prices').description('list price rows with their source and date').addOption(formatOption)
    .option('--sku <sku>', 'rows of this SKU, or of those that begin so').option('--region <region>', 'rows of this region')
    .action(({ format, sku, region }: { format: Format; sku?: string; region?: string }) => {
      const rows = listPrices(everyPrice, sku, region);
      const lines = rows.flatMap((row) => row.tiers.map((tier) => [row.skuId, row.region, row.pricingUnit, tier.from, tier.unitPrice, row.sourceDate, row.confidence, row.source]));
      print(format, { json: () => ({ schemaVersion: 1, currency: 'USD', rows }), csv: () => csv([['skuId', 'region', 'pricingUnit', 'from', 'unitPrice', 'sourceDate', 'confidence', 'source'], ...lines]), sections: () => pricesDocument(rows) });
    });
}
