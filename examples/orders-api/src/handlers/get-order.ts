import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import { findOrder } from '@shared/orders-table';
import { reply } from '@shared/reply';

export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  const order = await findOrder(event.pathParameters?.id ?? '');
  return order ? reply(200, order) : reply(404, { message: 'no such order' });
};
