import type { Meter } from '../domain';
import { loadBalancerMeters } from './load-balancer-meters';

/**
 * What stands in front of a Lambda function and is billed with it. A function URL costs nothing more.
 * HTTP API requests are metered in 512 KB, WebSocket messages in 32 KB.
 * @see https://aws.amazon.com/api-gateway/pricing/
 */
export const awsFrontDoors: Meter[] = [
  {
    skuId: 'aws-api-gateway-http-requests', chargeCategory: 'front-door', description: 'API Gateway HTTP API requests',
    quantity: ({ frontDoorRequests }) => frontDoorRequests['http-api'],
  },
  {
    skuId: 'aws-api-gateway-rest-requests', chargeCategory: 'front-door', description: 'API Gateway REST API requests',
    quantity: ({ frontDoorRequests }) => frontDoorRequests['rest-api'],
  },
  {
    skuId: 'aws-api-gateway-websocket-messages', chargeCategory: 'front-door', description: 'API Gateway WebSocket messages',
    quantity: ({ frontDoorRequests }) => frontDoorRequests.websocket,
  },
  { skuId: 'aws-api-gateway-websocket-minutes', chargeCategory: 'front-door', description: 'API Gateway WebSocket connection minutes', quantity: ({ webSocketMinutes }) => webSocketMinutes },
  ...loadBalancerMeters,
];
