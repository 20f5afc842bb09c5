import { Native, type Datum } from '../datum';
import { Unknown } from '../unknown';

/** Methods that compute on a text or a number alone. */
const PURE = new Set('at charAt charCodeAt codePointAt concat endsWith includes indexOf lastIndexOf localeCompare padEnd padStart repeat replace replaceAll slice split startsWith substr substring toFixed toLowerCase toPrecision toString toUpperCase trim trimEnd trimStart valueOf'.split(' '));
const MAX_TEXT = 10_000;

/** Members of a text, a number or a boolean. */
export function textMember(value: string | number | boolean, name: string): Datum {
  if (typeof value === 'string' && name === 'length') return value.length;
  if (typeof value === 'string' && /^\d+$/.test(name)) return value[Number(name)];
  if (!PURE.has(name)) return undefined;
  const method = (Object(value) as Record<string, unknown>)[name];
  if (typeof method !== 'function') return undefined;
  return new Native(name, (_world, _self, args) => {
    const isKnown = args.every((arg) => (typeof arg === 'number' && Math.abs(arg) <= MAX_TEXT) || (typeof arg === 'string' && arg.length <= MAX_TEXT) || arg === undefined);
    if (!isKnown || (name === 'repeat' && String(value).length * Number(args[0]) > MAX_TEXT)) return new Unknown();
    return (method as (...args: unknown[]) => Datum).apply(value, args);
  });
}
