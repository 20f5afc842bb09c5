import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import axios from 'axios';
import { reply } from '@shared/reply';

interface Quote {
  carrier: string;
  priceCents: number;
  days: number;
}

const carriers = ['north', 'river', 'swift'] as const;

async function quote(carrier: string, parcel: unknown): Promise<Quote> {
  const { data } = await axios.post<Quote>(`https://${carrier}.carriers.example/quotes`, parcel, { timeout: 2_000 });
  return { ...data, carrier };
}

export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  const parcel = JSON.parse(event.body ?? '{}') as unknown;
  const quotes: Quote[] = [];
  for (const carrier of carriers) quotes.push(await quote(carrier, parcel));
  return reply(200, quotes.sort((a, b) => a.priceCents - b.priceCents));
};
