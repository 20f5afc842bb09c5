import type { Currency } from '../domain';

/** Reads a currency and how much of it one USD is: `EUR=0.92`, `EUR 0,92`. Undefined for anything else, and for `1,380`, which is 1.38 to some people and 1380 to others, and for a US dollar that is not one. */
export function parseCurrency(text: string): Currency | undefined {
  const [, code, rate = ''] = /^([A-Z]{3})[\s:=]+(\d+(?:[.,]\d+)?)$/.exec(text.trim().toUpperCase()) ?? [];
  if (code === undefined || /^[1-9]\d{0,2},\d{3}$/.test(rate)) return undefined;
  const perUsd = Number(rate.replace(',', '.'));
  if (code === 'USD' && perUsd !== 1) return undefined;
  return perUsd >= 1e-9 && perUsd <= 1e9 ? { code, perUsd } : undefined;
}
