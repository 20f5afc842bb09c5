/**
 * Digits as JavaScript reads them: `1,500,000`, `1 500 000` and `1.500.000` are one number, `1,5` is one and a half, `0,125` an
 * eighth; a single dot before three digits stays a decimal one.
 */
export function inPlainDigits(text: string): string {
  const dotted = /^\d{1,3}(?:\.\d{3}){2,}(?!\d)/.exec(text)?.[0];
  const plain = dotted ? dotted.replaceAll('.', '') + text.slice(dotted.length) : text;
  return plain.replace(/^0,(?=\d)/, '0.').replaceAll(/(?<=\d)[,_'’ \u00a0\u202f](?=\d{3})/g, '').replace(/^(\d+),(?=\d{1,2}(?!\d))/, '$1.');
}
