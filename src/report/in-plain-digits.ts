/** Thousands by one separator, and a decimal mark that is another one. */
const grouped = /^[1-9]\d{0,2}([.,_'\u2019 \u00A0\u202F])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;

/**
 * Digits as JavaScript reads them: `1,500,000`, `1 500 000` and `1.500.000` are one number, `1.500,5` is `1500.5`, `1,5` is one and
 * a half, `0,125` an eighth; a single dot before three digits stays a decimal one.
 */
export function inPlainDigits(text: string): string {
  const [number = ''] = /^[\d.,_'\u2019 \u00A0\u202F]*\d/.exec(text) ?? [];
  return plainNumber(number) + text.slice(number.length);
}

function plainNumber(number: string): string {
  if (/^\d+\.\d+$/.test(number)) return number;
  const [, separator] = grouped.exec(number) ?? [];
  const digits = separator === undefined ? number : number.replaceAll(separator, '');
  return digits.replace(/^(\d+),(\d+)$/, '$1.$2');
}
