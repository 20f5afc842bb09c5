import type { PriceBook } from '../../domain';
import awsAlb from './aws-alb.json';
import awsApiGateway from './aws-api-gateway.json';
import awsFargate from './aws-fargate.json';
import awsLambda from './aws-lambda.json';
import awsNetwork from './aws-network.json';
import { createPriceBook } from './create-price-book';
import type { PriceFile } from './price-file';
import { priceRowsOf } from './price-rows-of';

const { rows, freeTiers } = priceRowsOf([awsAlb, awsApiGateway, awsFargate, awsLambda, awsNetwork] as PriceFile[]);

/** List prices of what is compared unless somebody chooses otherwise, in USD, tax-free, each with its source and date. `every-price.ts` has them all. */
export const priceBook: PriceBook = createPriceBook(rows, freeTiers);
