import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { SQSHandler } from 'aws-lambda';
import type { Order } from '@shared/order';
import { totalCents } from '@shared/order';
import { findOrder } from '@shared/orders-table';

const s3 = new S3Client({});

function invoice(order: Order): string {
  const lines = order.lines.map((line) => `${line.quantity} x ${line.sku}`.padEnd(40) + line.priceCents / 100);
  return [`Invoice ${order.id}`, ...lines, `Total ${totalCents(order) / 100}`].join('\n');
}

export const handler: SQSHandler = async (event) => {
  for (const record of event.Records) {
    const { type, orderId } = JSON.parse(record.body) as { type: string; orderId: string };
    if (type !== 'order-paid') continue;
    const order = await findOrder(orderId);
    if (!order) continue;
    await s3.send(new PutObjectCommand({ Bucket: process.env.INVOICES_BUCKET, Key: `${orderId}.txt`, Body: invoice(order) }));
  }
};
