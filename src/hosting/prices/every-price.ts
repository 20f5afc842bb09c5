import type { PriceBook, PriceRow } from '../../domain';
import awsAppRunner from './aws-app-runner.json';
import awsCalls from './aws-calls.json';
import awsDataTransferOut from './aws-data-transfer-out.json';
import awsEc2 from './aws-ec2.json';
import awsLambdaVariants from './aws-lambda-variants.json';
import awsLightsail from './aws-lightsail.json';
import azure from './azure.json';
import { createPriceBook } from './create-price-book';
import google from './google.json';
import { priceBook } from './index';
import { madeWhenAsked } from './made-when-asked';
import platforms from './platforms.json';
import type { PriceFile } from './price-file';
import { priceRowsOf } from './price-rows-of';

const FEE = 'aws-lambda-managed-instances-fee';

/** List prices of every option, in USD, tax-free, each with its source and date. */
export const everyPrice: PriceBook = madeWhenAsked(() => {
  const others = priceRowsOf([awsAppRunner, awsCalls, awsDataTransferOut, awsEc2, awsLambdaVariants, awsLightsail, azure, google, platforms] as PriceFile[]);
  const fee = others.rows.find(({ skuId }) => skuId === FEE)!;
  const instances = others.rows.filter(({ skuId }) => /^aws-ec2-[cmr]\w+-(2x|x)?large$/.test(skuId));
  return createPriceBook(
    [...priceBook.rows, ...others.rows, ...instances.map((instance) => feeOf(instance, fee))].filter(({ skuId }) => skuId !== FEE),
    [...priceBook.freeTiers, ...others.freeTiers],
  );
});

/** The fee of Lambda Managed Instances is a share of an instance's on-demand price. */
function feeOf(instance: PriceRow, fee: PriceRow): PriceRow {
  const [{ unitPrice }, share] = [instance.tiers[0]!, fee.tiers[0]!.unitPrice];
  return { ...instance, skuId: instance.skuId.replace('aws-ec2', FEE), tiers: [{ from: 0, unitPrice: unitPrice * share }], source: `${share * 100} % of the on-demand price (${fee.source}); ${instance.source}` };
}
