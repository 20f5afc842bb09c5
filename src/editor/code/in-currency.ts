import type { Figures } from '../figures';

/** US dollars in the currency of the figures. */
export function inCurrency(usd: number, { inputs: { currency } }: Figures): number {
  return usd * (currency?.perUsd ?? 1);
}
