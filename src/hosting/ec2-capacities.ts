import type { Capacity } from '../domain';

/** vCPU and GiB of the sizes of a family, from `large` = 2 vCPU. */
function family(name: string, architecture: Capacity['architecture'], gibPerVCpu: number, sizes: string[]): Capacity[] {
  const vCpus: Record<string, number> = { medium: 1, large: 2, xlarge: 4, '2xlarge': 8 };
  return sizes.map((size) => ({ name: `${name}.${size}`, architecture, vCpu: vCpus[size]!, memoryMiB: vCpus[size]! * gibPerVCpu * 1024 }));
}

/** T instances: 2 vCPU up to `large`; each may use its baseline all the time, more only while credits last. */
function burstable(name: string, architecture: Capacity['architecture']): Capacity[] {
  const sizes: [size: string, vCpu: number, gib: number, baselineShare: number][] = [
    ['micro', 2, 1, 0.1], ['small', 2, 2, 0.2], ['medium', 2, 4, 0.2], ['large', 2, 8, 0.3], ['xlarge', 4, 16, 0.4], ['2xlarge', 8, 32, 0.4],
  ];
  return sizes.map(([size, vCpu, gib, baselineShare]) => ({ name: `${name}.${size}`, architecture, vCpu, memoryMiB: gib * 1024, baselineShare }));
}

const steady = ['large', 'xlarge', '2xlarge'];

/**
 * Amazon EC2 instance types, Linux.
 * @see https://aws.amazon.com/ec2/instance-types/
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/burstable-credits-baseline-concepts.html
 */
export const ec2Capacities: Capacity[] = [
  ...family('c7g', 'arm64', 2, ['medium', ...steady]),
  ...family('c7i', 'x86_64', 2, steady),
  ...family('m7g', 'arm64', 4, ['medium', ...steady]),
  ...family('m7i', 'x86_64', 4, steady),
  ...family('r7g', 'arm64', 8, ['medium', ...steady]),
  ...burstable('t3', 'x86_64'),
  ...burstable('t4g', 'arm64'),
];
