import type { Meter } from '../domain';

/** Responses whose size is typed, GB sent to the internet. */
export function dataSent(skuId: string): Meter {
  return { skuId, chargeCategory: 'network', description: 'Data sent to the internet', quantity: ({ egressGb }) => egressGb };
}
