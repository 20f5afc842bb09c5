import { inPlainDigits } from '../../src/report/in-plain-digits';

/** A number as people of any country write it: `1.5`, `1,5`, `1 000`; NaN for anything else. */
export function readNumber(text: string): number {
  const digits = inPlainDigits(text.trim());
  return digits === '' ? Number.NaN : Number(digits);
}
