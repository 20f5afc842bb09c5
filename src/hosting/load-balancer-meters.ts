import type { Meter } from '../domain';

/**
 * Application Load Balancer: every started hour, and the capacity units that its traffic takes.
 * @see https://aws.amazon.com/elasticloadbalancing/pricing/
 */
export const loadBalancerMeters: Meter[] = [
  { skuId: 'aws-alb-hours', chargeCategory: 'front-door', description: 'Application Load Balancer hours', quantity: ({ loadBalancerHours }) => loadBalancerHours },
  {
    skuId: 'aws-alb-capacity-units', chargeCategory: 'front-door', description: 'Application Load Balancer capacity units',
    quantity: ({ loadBalancerCapacityUnitHours }) => loadBalancerCapacityUnitHours,
  },
];
