import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Order, OrderStatus } from './order';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TableName = process.env.ORDERS_TABLE;

export async function findOrder(id: string): Promise<Order | undefined> {
  const { Item } = await client.send(new GetCommand({ TableName, Key: { id } }));
  return Item as Order | undefined;
}

export async function ordersOf(customerId: string): Promise<Order[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName,
      IndexName: 'byCustomer',
      KeyConditionExpression: 'customerId = :customerId',
      ExpressionAttributeValues: { ':customerId': customerId },
      Limit: 20,
    }),
  );
  return Items as Order[];
}

export async function saveOrder(order: Order): Promise<void> {
  await client.send(new PutCommand({ TableName, Item: order, ConditionExpression: 'attribute_not_exists(id)' }));
}

export async function setStatus(id: string, status: OrderStatus): Promise<void> {
  await client.send(
    new UpdateCommand({
      TableName,
      Key: { id },
      UpdateExpression: 'SET #status = :status',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':status': status },
    }),
  );
}
