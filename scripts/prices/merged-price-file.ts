import type { PriceFile } from '../../src/hosting/prices/price-file';
import type { ReadRow } from './aws-offer-rows';

/**
 * The file with what was read: a price that is still the same gets the new source and date, one that changed is replaced, one that is new
 * is added, and one that was not found again stays as it was. Only SKUs that the file has already.
 */
export function mergedPriceFile(file: PriceFile, read: readonly ReadRow[], source: { key: string; source: string; sourceDate: string }): PriceFile {
  const known = new Set(file.rows.map(({ skuId }) => skuId));
  const own = read.filter(({ skuId }) => known.has(skuId));
  if (own.length === 0) return file;
  const keyOf = ({ skuId, region }: { skuId: string; region: string }) => `${skuId} ${region}`;
  const rows = new Map(file.rows.map((row) => [keyOf(row), row]));
  for (const row of own) rows.set(keyOf(row), { ...row, source: source.key });
  const sorted = [...rows.values()].sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  const used = new Set([...sorted, ...file.freeTiers].map((row) => row.source));
  const sources = { ...file.sources, [source.key]: { source: source.source, sourceDate: source.sourceDate, confidence: 'high' as const } };
  return { sources: Object.fromEntries(Object.entries(sources).filter(([key]) => used.has(key))), freeTiers: file.freeTiers, rows: sorted };
}

/** One row to a line, so that a change of price is a change of a line. */
export function priceFileText({ sources, freeTiers, rows }: PriceFile): string {
  // Line breaks inside texts are escaped, so only those between fields go.
  const line = (value: unknown) => JSON.stringify(value, undefined, 1).replace(/\n\s*/g, ' ');
  const lines = (values: unknown[]) => values.map((value) => `    ${line(value)}`).join(',\n');
  const named = Object.entries(sources).map(([key, value]) => `    ${JSON.stringify(key)}: ${line(value)}`).join(',\n');
  return `{\n  "sources": {\n${named}\n  },\n  "freeTiers": [\n${lines(freeTiers)}\n  ],\n  "rows": [\n${lines(rows)}\n  ]\n}\n`;
}
