import type { Capacity, Meter } from '../domain';

/** A meter for each size, of which the one that runs counts: its instances' hours, or their months, prorated. */
export function bySize(capacities: readonly Capacity[], counted: 'instanceHours' | 'instanceMonths', meter: (name: string) => Pick<Meter, 'chargeCategory' | 'description' | 'skuId'>): Meter[] {
  return capacities.map(({ name = '' }) => ({ ...meter(name), quantity: (usage) => (usage.size === name ? usage[counted] : 0) }));
}
