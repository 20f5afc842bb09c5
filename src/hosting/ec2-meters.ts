import type { Capacity, Meter } from '../domain';
import { awsSurroundings } from './aws-surroundings';
import { bySize } from './by-size';

/** Hours of each instance type, its disk, and what stands around it. */
export function ec2Meters(capacities: readonly Capacity[]): Meter[] {
  return [
    ...bySize(capacities, 'instanceHours', (name) => ({ skuId: `aws-ec2-${name.replace('.', '-')}`, chargeCategory: 'compute', description: `${name} hours` })),
    {
      skuId: 'aws-ebs-gp3', chargeCategory: 'storage', description: 'EBS gp3 volume',
      quantity: ({ storageGibHours, instanceHours, instanceMonths }) => (instanceHours > 0 ? (storageGibHours / instanceHours) * instanceMonths : 0),
    },
    ...awsSurroundings,
  ];
}
