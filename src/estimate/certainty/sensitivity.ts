import type { HostingOption, PriceBook, Workload } from '../../domain';
import { costModels } from '../cost-models';
import { scaled } from './scaled';
import type { Factors } from './scaled';
import { totalRequests } from '../total-requests';

/** One input, and how far it must move before the other option is the cheaper one. */
export interface Flip {
  input: keyof Factors;
  /** Nearest factor at which the verdict flips; undefined = not between a hundredth and a hundredfold. */
  factor?: number;
}

export interface Sensitivity {
  /** Ids of the cheaper option and of the other. */
  cheaper: string;
  other: string;
  /** The input that flips the verdict soonest comes first. */
  flips: Flip[];
  /** Share of the duration that requests would wait at the factor of `wait`, 0..1. */
  waitingShareAtFlip?: number;
}

const inputs: (keyof Factors)[] = ['wait', 'cpu', 'requests', 'memory'];
/** Eight steps to a decade, two decades each way. */
const steps = Array.from({ length: 16 }, (_, index) => 10 ** ((index + 1) / 8));

/** Which input, moved alone by how much, makes the dearer of two options the cheaper one. Nothing where the two cost the same. */
export function sensitivity(workload: Workload, pair: readonly [HostingOption, HostingOption], prices: PriceBook): Sensitivity | undefined {
  const difference = (factors: Partial<Factors>) => {
    const moved = scaled(workload, factors);
    const [first, second] = costModels(moved, [...pair], prices).map(({ cost, infeasible }) => (infeasible ? Infinity : cost(totalRequests(moved.handlers), 'likely')));
    return first! - second!;
  };
  const now = difference({});
  if (now === 0 || !Number.isFinite(now)) return undefined;
  const flips = inputs.map((input): Flip => ({ input, factor: nearest((factor) => Math.sign(difference({ [input]: factor })) === -Math.sign(now)) }));
  const [cheaper, other] = now < 0 ? pair : [pair[1], pair[0]];
  return { cheaper: cheaper.id, other: other.id, flips: flips.toSorted((a, b) => distance(a) - distance(b)), waitingShareAtFlip: waitingShare(workload, flips.find(({ input }) => input === 'wait')?.factor) };
}

function distance({ factor }: Flip): number {
  return factor === undefined ? Infinity : Math.abs(Math.log(factor));
}

/** The factor closest to one, upwards or downwards, at which it flips. */
function nearest(flipped: (factor: number) => boolean): number | undefined {
  for (const [index, step] of steps.entries()) {
    const before = index === 0 ? 1 : steps[index - 1]!;
    const [up, down] = [flipped(step), flipped(1 / step)];
    if (up || down) return bisected(flipped, up ? before : 1 / before, up ? step : 1 / step);
  }
  return undefined;
}

function bisected(flipped: (factor: number) => boolean, notYet: number, already: number): number {
  let [near, far] = [notYet, already];
  for (let round = 0; round < 12; round++) {
    const middle = Math.sqrt(near * far);
    if (flipped(middle)) far = middle;
    else near = middle;
  }
  return far;
}

function waitingShare({ handlers }: Workload, factor: number | undefined): number | undefined {
  if (factor === undefined) return undefined;
  const sum = (value: (handler: Workload['handlers'][number]) => number) => handlers.reduce((total, handler) => total + handler.requestsPerMonth * value(handler), 0);
  const waiting = factor * sum(({ profile }) => profile.ioWaitMs.likely);
  const busy = sum(({ profile }) => profile.cpuMs.likely);
  return waiting + busy > 0 ? waiting / (waiting + busy) : undefined;
}
