import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import axios from 'axios';
import { findOrder } from '@shared/orders-table';
import { reply } from '@shared/reply';

const http = axios.create({ timeout: 3_000 });

/** Everything the order page needs, in one answer. */
export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  const id = event.pathParameters?.id ?? '';
  const [order, tracking, recommendations] = await Promise.all([
    findOrder(id),
    http.get(`https://tracking.carriers.example/v2/shipments/${id}`).then((response) => response.data),
    http.get(`https://recommendations.shop.example/orders/${id}`).then((response) => response.data.items),
  ]);
  if (!order) return reply(404, { message: 'no such order' });
  return reply(200, { order, tracking, recommendations });
};
