import type { Command } from 'commander';
import { everyOption } from '../hosting/every-option';
import { everyPrice } from '../hosting/prices/every-price';
import { csv } from '../report/documents/csv';
import { listOptions, optionsDocument } from './list-options';
import { listPrices, pricesDocument } from './list-prices';
import { formatOption } from './options';
import type { Print } from './print';
import { readStateMachines, stateMachinesDocument } from './read-state-machines';
import type { Format } from './options';

/** `options`, `prices` and `transitions`: what can be compared, what it rests on, and what a workflow counts. */
export function hostingCommands(program: Command, print: Print): void {
  program.command('options').description('list the hosting options, what can be fixed by hand, and where they have prices').addOption(formatOption).action(({ format }: { format: Format }) => {
    const options = listOptions(everyOption, everyPrice);
    const rows = options.map(({ id, serviceName, deliveryModel, fields, regions }) => [id, serviceName, deliveryModel, fields.join(' '), regions.join(' ')]);
    print(format, { json: () => ({ schemaVersion: 1, options }), csv: () => csv([['id', 'serviceName', 'deliveryModel', 'fields', 'regions'], ...rows]), sections: () => optionsDocument(options) });
  });
  program.command('transitions').description('count the state transitions of Step Functions definitions').argument('<file>', 'ASL, serverless.yml, SAM or CloudFormation template (JSON or YAML), or AWS CDK code')
    .option('--items <count>', 'items of a Map', Number, 10).addOption(formatOption)
    .action((file: string, { format, items }: { format: Format; items: number }) => {
      const machines = readStateMachines(file, items);
      const rows = machines.map(({ path, type, perExecution }) => [path, type, perExecution]);
      print(format, { json: () => ({ schemaVersion: 1, stateMachines: machines }), csv: () => csv([['path', 'type', 'transitionsPerExecution'], ...rows]), sections: () => stateMachinesDocument(machines) });
    });
  program.command('prices').description('list price rows with their source and date').addOption(formatOption)
    .option('--sku <sku>', 'rows of this SKU, or of those that begin so').option('--region <region>', 'rows of this region')
    .action(({ format, sku, region }: { format: Format; sku?: string; region?: string }) => {
      const rows = listPrices(everyPrice, sku, region);
      const lines = rows.flatMap((row) => row.tiers.map((tier) => [row.skuId, row.region, row.pricingUnit, tier.from, tier.unitPrice, row.sourceDate, row.confidence, row.source]));
      print(format, { json: () => ({ schemaVersion: 1, currency: 'USD', rows }), csv: () => csv([['skuId', 'region', 'pricingUnit', 'from', 'unitPrice', 'sourceDate', 'confidence', 'source'], ...lines]), sections: () => pricesDocument(rows, new Date()) });
    });
}
