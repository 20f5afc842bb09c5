import type { FreeTier, PriceBook, PriceRow } from '../../domain';
import awsAlb from './aws-alb.json';
import awsApiGateway from './aws-api-gateway.json';
import awsFargate from './aws-fargate.json';
import awsLambda from './aws-lambda.json';
import { createPriceBook } from './create-price-book';

/** A file of prices: rows name their source by a key of `sources`. */
interface PriceFile {
  sources: Record<string, PriceSource>;
  freeTiers: Omit<FreeTier, 'sourceDate'>[];
  rows: (Omit<PriceRow, keyof PriceSource> & { source: string })[];
}

type PriceSource = Pick<PriceRow, 'source' | 'sourceDate' | 'confidence'>;

const files = [awsAlb, awsApiGateway, awsFargate, awsLambda] as PriceFile[];

/** List prices in USD, tax-free, each with its source and date. */
export const priceBook: PriceBook = createPriceBook(
  files.flatMap(({ sources, rows }) => rows.map((row) => ({ ...row, ...sources[row.source]! }))),
  files.flatMap(({ sources, freeTiers }) => freeTiers.map((tier) => ({ ...tier, ...sources[tier.source]! }))),
);
