import type { PriceBook } from '../../domain';
import awsAlb from './aws-alb.json';
import awsApiGateway from './aws-api-gateway.json';
import awsFargate from './aws-fargate.json';
import awsLambda from './aws-lambda.json';
import awsNetwork from './aws-network.json';
import { createPriceBook } from './create-price-book';
import { madeWhenAsked } from './made-when-asked';
import type { PriceFile } from './price-file';
import { priceRowsOf } from './price-rows-of';

/** List prices of what is compared unless somebody chooses otherwise, in USD, tax-free, each with its source and date. `every-price.ts` has them all. */
export const priceBook: PriceBook = madeWhenAsked(() => {
  const { rows, freeTiers } = priceRowsOf([awsAlb, awsApiGateway, awsFargate, awsLambda, awsNetwork] as PriceFile[]);
  return createPriceBook(rows, freeTiers);
});
