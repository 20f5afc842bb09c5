import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

export function reply(statusCode: number, body: unknown): APIGatewayProxyStructuredResultV2 {
  return { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
