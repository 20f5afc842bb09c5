import { KnownByKey } from '../known-by-key';
import { lognormalOf } from './lognormal-of';
import type { Moments } from './moments';
import { normalCdf } from './normal-cdf';
import { normalDensity } from './normal-density';

/** Durations alike; one unless said. */
export interface Alike extends Moments {
  copies?: number;
}

const MOST_INTERVALS = 4000;
const known = new KnownByKey<Moments>();

/**
 * Mean and variance of the longest of several independent durations that start together, each taken as a lognormal with its
 * mean and variance; the longest of those that take a fixed time is the least that it can be. Equal calls are answered from memory.
 */
export function expectedMax(children: readonly Alike[]): Moments {
  const key = children.map(({ mean, variance, copies = 1 }) => `${mean},${variance},${copies}`).join(';');
  return known.get(key) ?? known.set(key, integrate(children));
}

function integrate(children: readonly Alike[]): Moments {
  const constant = Math.max(0, ...children.filter(isConstant).map(({ mean }) => mean));
  const spread = children.filter((child) => !isConstant(child)).map(parameters);
  if (spread.length === 0) return { mean: constant, variance: 0 };
  // The last of all ends no earlier than any of them.
  const least = Math.max(...spread.map(({ mu, sigma }) => mu - 9 * sigma));
  const from = Math.max(least, constant > 0 ? Math.log(constant) : -Infinity);
  const random = spread.filter((one) => latest(one) > from);
  if (random.length === 0) return { mean: constant, variance: 0 };
  const to = Math.max(...random.map(latest));
  const intervals = intervalsOf(random, from, to);
  if (from === least && intervals < MOST_INTERVALS) return momentsOf(...byDensity(random, from, to, intervals));
  const start = Math.exp(from);
  const [first, second] = byRemainder(random, from, to);
  return momentsOf(start + first, start ** 2 + second);
}

function momentsOf(mean: number, square: number): Moments {
  return { mean, variance: Math.max(0, square - mean ** 2) };
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

/** Of its logarithm; what is beyond counts for less than the twelfth digit of the mean square. */
function latest({ mu, sigma }: Parameters): number {
  return mu + 9 * sigma + 2 * sigma ** 2;
}

/** Twelve to the deviation of the one that varies least: the density of the last of a million is five times as narrow as that. */
function intervalsOf(random: readonly Parameters[], from: number, to: number): number {
  return Math.ceil(((to - from) * 12) / Math.min(...random.map(({ sigma }) => sigma)));
}

/** ∫ t F′ du and ∫ t² F′ du over u = ln t. Nothing is left at both ends, where sums of equally wide strips are good to twelve digits. */
function byDensity(random: readonly Parameters[], from: number, to: number, intervals: number): [number, number] {
  const width = (to - from) / intervals;
  let first = 0;
  let second = 0;
  for (let index = 0; index <= intervals; index++) {
    const u = from + index * width;
    const t = Math.exp(u);
    const part = density(random, u) * t;
    first += part;
    second += part * t;
  }
  return [first * width, second * width];
}

/** Of the logarithm of the last one's end: the product rule, factor by factor. */
function density(random: readonly Parameters[], u: number): number {
  let product = 1;
  let slope = 0;
  for (const { mu, sigma, copies } of random) {
    const one = normalCdf(u - mu, sigma);
    const others = copies === 1 ? 1 : one ** (copies - 1);
    slope = slope * one * others + product * copies * others * normalDensity(u - mu, sigma);
    product *= one * others;
  }
  return slope;
}

/** ∫ (1 - F) dt and ∫ 2t (1 - F) dt by Simpson's rule, in u = ln t where dt = t du: where something takes a fixed time, or far less varied ones are among them. */
function byRemainder(random: readonly Parameters[], from: number, to: number): [number, number] {
  const width = (to - from) / MOST_INTERVALS;
  let first = 0;
  let second = 0;
  for (let index = 0; index <= MOST_INTERVALS; index++) {
    const u = from + index * width;
    const weight = index === 0 || index === MOST_INTERVALS ? 1 : index % 2 ? 4 : 2;
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
