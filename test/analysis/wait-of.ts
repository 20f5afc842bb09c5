import type { Handler } from '../../src/domain';
import { profile } from '../../src/estimate/profile';

const latenciesMs = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`http:w${index + 1}.test`, index + 1]));

/** Shortest and longest wait in ms, where `https://w7.test` answers after 7 ms. */
export function waitOf(handler: Handler): [low: number, high: number] {
  const { low, high } = profile(handler, { latenciesMs }).ioWaitMs;
  return [low, high];
}
