import { Native, type Datum } from '../values/datum';
import { argsForHost, fromHost, MOST_KNOWN } from '../values/host-exchange';
import { isQuickPattern } from '../is-quick-pattern';
import { PURE } from '../pure';
import { Unknown } from '../values/unknown';
import { stepsOf } from '../steps-of';
import { attempt } from './host-members';

/** Letters that a method may give at most. */
const MOST_LETTERS = 100_000;

/** Members of a text, a number or a boolean. */
export function textMember(value: string | number | boolean, name: string): Datum {
  if (typeof value === 'string' && name === 'length') return value.length;
  if (typeof value === 'string' && /^\d+$/.test(name)) return value[Number(name)];
  if (typeof value === 'string' && name === '@@iterator') return new Native(name, (world) => stepsOf(world, () => value));
  if (!PURE.has(name)) return undefined;
  const method = (Object(value) as Record<string, unknown>)[name];
  if (typeof method !== 'function') return undefined;
  return new Native(name, (world, _self, args) => {
    const given = argsForHost(world, args);
    if (!given || isTooLong(name, String(value), given) || given.some((arg) => arg instanceof RegExp && !isQuickPattern(arg.source, String(value).length))) return new Unknown();
    return fromHost(world, attempt(world, () => (method as (...args: unknown[]) => unknown).apply(value, given)));
  });
}

function isTooLong(name: string, text: string, [first, second]: unknown[]): boolean {
  if (/^pad/.test(name)) return Number(first) > MOST_KNOWN;
  return text.length * (name === 'repeat' ? Number(first) : /^replace/.test(name) && typeof second === 'string' ? second.length : 1) > MOST_LETTERS;
}
