import type { Capacity, EstimateSettings, InstanceHosting } from '../../domain';
import { instanceUsage } from './instance-usage';
import { noUsage } from '../no-usage';
import type { PricedOption } from '../prices/priced-option';

/** A size that may be rented, and what it costs. */
export interface Offer {
  capacity: Capacity;
  /** USD for one instance for an hour. */
  hourPrice: number;
}

const known = new WeakMap<PricedOption['list'], Offer[]>();
/** So many that a plan or a free tier, which fleets of any size have once, makes no difference to the price of one. */
const MANY_HOURS = 1e6;
/** Nothing is asked of an instance whose price is wanted. */
const noRequests = { requestShare: 0, balancedKbPerRequest: 0 };

/** The sizes that what is typed leaves, those with a price where some have one. They do not depend on handlers. */
export function offers({ settings, list }: PricedOption, option: InstanceHosting): Offer[] {
  let answer = known.get(list);
  if (!answer) {
    const usage = noUsage(settings.architecture);
    const running = (capacity: Capacity, hours: number) => instanceUsage(option, settings, capacity, hours, 0, noRequests, usage);
    const sold = allowedCapacities(option, settings);
    const priced = sold.filter((capacity) => list.unpriced(() => running(capacity, 1)).length === 0);
    const hourPrice = (capacity: Capacity) => list.cost(Object.assign(running(capacity, MANY_HOURS), { loadBalancerHours: 0, natHours: 0, publicIpv4Hours: 0 })) / MANY_HOURS;
    known.set(list, (answer = (priced.length > 0 ? priced : sold).map((capacity) => ({ capacity, hourPrice: hourPrice(capacity) }))));
  }
  return answer;
}

/** The sizes that what is typed leaves; where nothing on offer is exactly that, the smallest that has at least as much. */
function allowedCapacities({ capacities: all }: InstanceHosting, { architecture, container }: EstimateSettings): Capacity[] {
  const { vCpu, memoryMiB, size } = container;
  if (container.asTyped) return [{ vCpu: vCpu!, memoryMiB: memoryMiB! }];
  if (size !== undefined) return all.filter(({ name = '' }) => plain(name) === plain(size));
  const capacities = all.filter((one) => !one.byHandOnly && (one.architecture === undefined || one.architecture === (container.architecture ?? architecture)));
  const exact = capacities.filter((size) => (vCpu === undefined || size.vCpu === vCpu) && (memoryMiB === undefined || size.memoryMiB === memoryMiB));
  if (exact.length > 0) return exact;
  const enough = capacities.filter((size) => size.vCpu >= (vCpu ?? 0) && size.memoryMiB >= (memoryMiB ?? 0));
  return enough.length > 0 ? enough.slice(0, 1) : capacities.slice(-1);
}

/** `P1 v3`, `Standard-1X` and `pro_plus` as people write them. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '');
}
