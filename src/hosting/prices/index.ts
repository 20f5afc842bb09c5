import type { PriceBook } from '../../domain';
import awsAlb from './aws-alb.json';
import awsApiGateway from './aws-api-gateway.json';
import awsFargate from './aws-fargate.json';
import awsLambda from './aws-lambda.json';
import awsNetwork from './aws-network.json';
import type { PriceFile } from './price-file';
import { readPriceFiles } from './read-price-files';

/** List prices of what is compared unless somebody chooses otherwise, in USD, tax-free, each with its source and date. `every-price.ts` has them all. */
export const priceBook: PriceBook = readPriceFiles([awsAlb, awsApiGateway, awsFargate, awsLambda, awsNetwork] as PriceFile[]);
