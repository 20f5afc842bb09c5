import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import { stockOf } from '@shared/database';
import { publish } from '@shared/events';
import type { Order, OrderLine } from '@shared/order';
import { saveOrder } from '@shared/orders-table';
import { reply } from '@shared/reply';

export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  const { customerId, lines } = JSON.parse(event.body ?? '{}') as { customerId: string; lines: OrderLine[] };
  if (!customerId || !lines?.length) return reply(400, { message: 'customerId and lines are needed' });

  for (const line of lines) {
    const available = await stockOf(line.sku);
    if (available < line.quantity) return reply(409, { message: `only ${available} of ${line.sku} left` });
  }

  const order: Order = { id: randomUUID(), customerId, lines, status: 'open', createdAt: new Date().toISOString() };
  await saveOrder(order);
  await publish('order-created', { orderId: order.id });
  return reply(201, order);
};
