import type { Charge, HostingOption, Meter } from '../../domain';

/** What an option counted for a charge: one meter may be billed at several prices, one SKU for several meters. */
export function meterOf({ skuId, chargeCategory, description }: Charge, { meters }: HostingOption): Meter | undefined {
  return meters.find((meter) => meter.skuId === skuId && meter.chargeCategory === chargeCategory && description.startsWith(meter.description));
}
