import type { Value } from '../values/value';

/** Constants, also one of several, and what only a run could tell, as a text; undefined for everything else. */
export function constantText(value: Value | undefined): string | undefined {
  if (!value) return 'none';
  if (value.type === 'unknown') return `?${value.prefix ?? ''}${value.binding === undefined ? '' : `|${value.binding}`}${value.suffix === undefined ? '' : `…${value.suffix}`}`;
  if (value.type === 'literal') return typeof value.value === 'string' ? JSON.stringify(value.value) : String(value.value);
  if (value.type !== 'union') return undefined;
  const texts = value.options.map(constantText);
  return texts.includes(undefined) ? undefined : `(${texts.join('|')})`;
}
