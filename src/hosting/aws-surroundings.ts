import type { Meter } from '../domain';
import { dataSent } from './data-sent';

/**
 * What stands around computing on AWS and is billed with it: data sent to the internet, NAT gateways, public addresses, logs.
 * @see https://aws.amazon.com/ec2/pricing/on-demand/#Data_Transfer
 * @see https://aws.amazon.com/vpc/pricing/
 * @see https://aws.amazon.com/cloudwatch/pricing/
 */
export const awsSurroundings: Meter[] = [
  dataSent('aws-data-transfer-out'),
  { skuId: 'aws-nat-hours', chargeCategory: 'network', description: 'NAT gateway hours', quantity: ({ natHours }) => natHours },
  { skuId: 'aws-nat-data', chargeCategory: 'network', description: 'Data through NAT gateways', quantity: ({ natGb }) => natGb },
  { skuId: 'aws-public-ipv4-hours', chargeCategory: 'network', description: 'Public IPv4 addresses', quantity: ({ publicIpv4Hours }) => publicIpv4Hours },
  { skuId: 'aws-logs-ingestion', chargeCategory: 'other', description: 'CloudWatch Logs ingestion', quantity: ({ logGb }) => logGb },
];
