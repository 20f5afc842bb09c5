import { lognormalOf } from './lognormal-of';
import type { Moments } from './moments';
import { normalCdf } from './normal-cdf';

/** Durations alike; one unless said. */
export interface Alike extends Moments {
  copies?: number;
}

const intervals = 4000;
const kept = new Map<string, Moments>();
const keptAtMost = 5000;

/**
 * Mean and variance of the longest of several independent durations that start together, each taken as a lognormal with its
 * mean and variance: E[max] = t0 + ∫ (1 - ∏ F_i(t)) dt, by Simpson's rule over 4,000 intervals of ln t. Equal calls are answered from memory.
 */
export function expectedMax(children: readonly Alike[]): Moments {
  const key = children.map(({ mean, variance, copies = 1 }) => `${mean},${variance},${copies}`).join(';');
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= keptAtMost) kept.clear();
  const answer = integrate(children);
  kept.set(key, answer);
  return answer;
}

function integrate(children: readonly Alike[]): Moments {
  const constant = Math.max(0, ...children.filter(isConstant).map(({ mean }) => mean));
  const random = children.filter((child) => !isConstant(child)).map(parameters);
  if (random.length === 0) return { mean: constant, variance: 0 };
  const from = constant > 0 ? Math.log(constant) : Math.min(...random.map(({ mu, sigma }) => mu - 9 * sigma));
  const to = Math.max(...random.map(({ mu, sigma }) => mu + 8 * sigma));
  if (to <= from) return { mean: constant, variance: 0 };
  const start = Math.exp(from);
  const [first, second] = simpson(random, from, to);
  const mean = start + first;
  return { mean, variance: Math.max(0, start ** 2 + second - mean ** 2) };
}

function isConstant({ mean, variance }: Moments): boolean {
  return variance <= 0 || mean <= 0;
}

interface Parameters {
  mu: number;
  sigma: number;
  copies: number;
}

function parameters({ copies = 1, ...moments }: Alike): Parameters {
  return { ...lognormalOf(moments), copies };
}

/** ∫ (1 - F) dt and ∫ 2t (1 - F) dt, in u = ln t where dt = t du. */
function simpson(random: readonly Parameters[], from: number, to: number): [number, number] {
  const width = (to - from) / intervals;
  let first = 0;
  let second = 0;
  for (let index = 0; index <= intervals; index++) {
    const u = from + index * width;
    const weight = index === 0 || index === intervals ? 1 : index % 2 ? 4 : 2;
    const t = Math.exp(u);
    const left = weight * (1 - distribution(random, u)) * t;
    first += left;
    second += left * 2 * t;
  }
  return [(first * width) / 3, (second * width) / 3];
}

/** P(all have ended by e^u). */
function distribution(random: readonly Parameters[], u: number): number {
  let product = 1;
  for (const { mu, sigma, copies } of random) product *= normalCdf(u - mu, sigma) ** copies;
  return product;
}
