import type { InstanceHosting } from '../domain';
import { ec2Capacities } from './ec2-capacities';
import { ec2Meters } from './ec2-meters';
import { loadBalancerMeters } from './load-balancer-meters';

/**
 * Amazon ECS with the EC2 launch type: the instances that the tasks fill. ECS itself adds no charge.
 * @see https://aws.amazon.com/ecs/pricing/
 */
export const awsEcsEc2: InstanceHosting = {
  id: 'aws-ecs-ec2',
  provider: 'AWS',
  serviceName: 'Amazon ECS on EC2',
  deliveryModel: 'CaaS',
  docs: 'https://aws.amazon.com/ecs/pricing/',
  architectures: ['x86_64', 'arm64'],
  billing: 'instance',
  balancer: 'alb',
  capacities: ec2Capacities,
  includedStorageGiB: 0,
  scaleInHours: 0.25,
  fields: ['instanceType', 'instances', 'hoursPerMonth', 'architecture', 'discountPercent', 'ephemeralStorageGiB', 'frontDoor'],
  meters: [...ec2Meters(ec2Capacities), ...loadBalancerMeters],
};
