import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import { customerById } from '@shared/database';
import { ordersOf } from '@shared/orders-table';
import { reply } from '@shared/reply';

export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  const customer = await customerById(event.pathParameters?.customerId ?? '');
  if (!customer) return reply(404, { message: 'no such customer' });
  const orders = await ordersOf(customer.id);
  return reply(200, { customer: customer.name, orders });
};
