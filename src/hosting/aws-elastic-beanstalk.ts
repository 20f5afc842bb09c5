import type { InstanceHosting } from '../domain';
import { ec2Capacities } from './ec2-capacities';
import { ec2Meters } from './ec2-meters';
import { loadBalancerMeters } from './load-balancer-meters';

/**
 * AWS Elastic Beanstalk: its instances and load balancer. Beanstalk itself adds no charge.
 * @see https://aws.amazon.com/elasticbeanstalk/pricing/
 */
export const awsElasticBeanstalk: InstanceHosting = {
  id: 'aws-elastic-beanstalk',
  provider: 'AWS',
  serviceName: 'AWS Elastic Beanstalk',
  deliveryModel: 'PaaS',
  docs: 'https://aws.amazon.com/elasticbeanstalk/pricing/',
  architectures: ['x86_64', 'arm64'],
  billing: 'instance',
  balancer: 'alb',
  capacities: ec2Capacities,
  includedStorageGiB: 0,
  scaleInHours: 0.25,
  fields: ['instanceType', 'instances', 'hoursPerMonth', 'architecture', 'discountPercent', 'ephemeralStorageGiB', 'frontDoor'],
  meters: [...ec2Meters(ec2Capacities), ...loadBalancerMeters],
};
