import { numberFormat } from './number-format';

const format = numberFormat({ maximumFractionDigits: 0 });

/** `1,234`: without decimals. */
export function whole(value: number): string {
  return format.format(value);
}
