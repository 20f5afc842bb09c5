import { coldSteady } from './cold-steady';
import type { ColdSteady } from './cold-steady';

export interface ColdMonthInput {
  /** Requests per second in each hour of a day or of a week. */
  hourlyRequestsPerSecond: readonly number[];
  durationMs: number;
  keepAliveSeconds: number;
  /** Every environment is replaced after this; undefined = never. */
  recycleSeconds?: number;
  deploysPerMonth: number;
  /** Requests that come at one moment. */
  bursts?: { size: number; perMonth: number; limit: number };
}

export interface ColdMonth {
  steadyPerDay: number;
  growthPerDay: number;
  recyclePerDay: number;
  coldPerMonth: number;
  environments: number;
}

const monthHours = 730;

/**
 * Cold starts of a month: those of each hour's steady rate, those that a growing rate adds, and the replaced environments.
 * √(steady² + recycle²) + growth is within ±14 % of a simulation of 16 days' courses; never more than the requests.
 */
export function coldMonth(input: ColdMonthInput, steady: (requestsPerSecond: number) => ColdSteady = steadyOf(input)): ColdMonth {
  const rates = input.hourlyRequestsPerSecond;
  const hours = rates.map(steady);
  const days = rates.length / 24;
  const steadyPerDay = sum(hours.map(({ coldShare }, hour) => 3600 * rates[hour]! * coldShare)) / days;
  const growthPerDay = sum(hours.map(({ environments }, hour) => Math.max(0, environments - hours.at(hour - 1)!.environments))) / days;
  const aliveHours = sum(hours.map(({ environments }) => environments)) / days;
  const recyclePerDay = input.recycleSeconds ? (aliveHours * 3600) / input.recycleSeconds : 0;
  const environments = aliveHours / 24;
  const perDay = Math.hypot(steadyPerDay, recyclePerDay) + growthPerDay;
  const requests = (sum(rates) * 3600 * monthHours) / rates.length;
  const cold = (perDay * monthHours) / 24 + input.deploysPerMonth * environments;
  return { steadyPerDay, growthPerDay, recyclePerDay, coldPerMonth: Math.min(requests, cold) + burstCold(input, environments), environments };
}

function steadyOf({ durationMs, keepAliveSeconds }: ColdMonthInput): (requestsPerSecond: number) => ColdSteady {
  return (requestsPerSecond) => coldSteady(requestsPerSecond, durationMs / 1000, keepAliveSeconds);
}

/** Each burst needs what is not alive and idle; bursts closer together than the keep-alive time find the first one's environments. */
function burstCold({ bursts, hourlyRequestsPerSecond, durationMs, keepAliveSeconds }: ColdMonthInput, environments: number): number {
  if (!bursts) return 0;
  const busy = (sum(hourlyRequestsPerSecond) / hourlyRequestsPerSecond.length) * (durationMs / 1000);
  const perBurst = Math.max(0, Math.min(bursts.size, bursts.limit - busy) - (environments - busy));
  const apart = (monthHours * 3600) / Math.max(1, bursts.perMonth) > keepAliveSeconds;
  return perBurst * (apart ? bursts.perMonth : Math.min(1, bursts.perMonth));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
