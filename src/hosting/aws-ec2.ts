import type { InstanceHosting } from '../domain';
import { ec2Capacities } from './ec2-capacities';
import { ec2Meters } from './ec2-meters';
import { loadBalancerMeters } from './load-balancer-meters';

/**
 * Amazon EC2, Linux, on demand: hours of instances that run all month, one process per vCPU, behind an Application Load Balancer.
 * @see https://aws.amazon.com/ec2/pricing/on-demand/
 */
export const awsEc2: InstanceHosting = {
  id: 'aws-ec2',
  provider: 'AWS',
  serviceName: 'Amazon EC2',
  deliveryModel: 'IaaS',
  docs: 'https://aws.amazon.com/ec2/pricing/on-demand/',
  architectures: ['x86_64', 'arm64'],
  billing: 'instance',
  balancer: 'alb',
  capacities: ec2Capacities,
  includedStorageGiB: 0,
  fields: ['instanceType', 'instances', 'hoursPerMonth', 'architecture', 'discountPercent', 'ephemeralStorageGiB', 'frontDoor'],
  meters: [...ec2Meters(ec2Capacities), ...loadBalancerMeters],
};
