import type { APIGatewayProxyHandlerV2 } from 'aws-lambda';
import { publish } from '@shared/events';
import { findOrder, setStatus } from '@shared/orders-table';
import { charge } from '@shared/payments';
import { reply } from '@shared/reply';

export const handler: APIGatewayProxyHandlerV2 = async (event) => {
  const order = await findOrder(event.pathParameters?.id ?? '');
  if (!order) return reply(404, { message: 'no such order' });
  if (order.status === 'paid') return reply(200, order);

  const { token } = JSON.parse(event.body ?? '{}') as { token: string };
  const payment = await charge(order, token);
  await setStatus(order.id, payment.captured ? 'paid' : 'refused');
  await publish('order-paid', { orderId: order.id, paymentId: payment.id });
  return reply(200, { ...order, status: payment.captured ? 'paid' : 'refused' });
};
