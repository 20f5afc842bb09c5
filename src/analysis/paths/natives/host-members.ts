import { call } from '../call';
import { Native, isCallable, type Datum } from '../values/datum';
import { Host } from '../values/host';
import { argsForHost, fromHost, itemsOf, MOST_KNOWN } from '../values/host-exchange';
import { isQuickPattern } from '../is-quick-pattern';
import { known } from '../operators';
import { Bail } from '../bail';
import { Unknown, answer } from '../values/unknown';
import { Thrown } from '../values/thrown';
import type { World } from '../world';
import { stepsOf } from '../steps-of';

/** Methods that leave something else behind in what they are called on. */
const CHANGING = /^(?:append|copyWithin|delete|fill|reverse|set|sort|swap\d\d|write)/;

/** Members of what the platform computes with. */
export function hostMember(world: World, host: Host, name: string): Datum {
  if (name === '@@iterator') return new Native(name, () => stepsOf(world, () => itemsOf(world, host.value as Iterable<unknown>)));
  if (/^(?:@@|__)|^constructor$/.test(name)) return undefined;
  const member = (host.value as unknown as Record<string, unknown>)[name];
  if (typeof member !== 'function' && host.isOpen && /^(?:hash|href|search)$/.test(name)) return new Unknown(undefined, host.beginning);
  if (typeof member !== 'function') return partOf(host, fromHost(world, member));
  return new Native(name, (running, _self, args) => callHost(running, host, name, member as Method, args));
}

type Method = (...args: unknown[]) => unknown;

function callHost(world: World, host: Host, name: string, method: Method, args: Datum[]): Datum {
  const isChange = CHANGING.test(name) || (host.value instanceof RegExp && (host.value.global || host.value.sticky));
  if (isChange) world.project.mayChange(world, host);
  const given = argsForHost(world, name === 'forEach' ? args.map(withoutAnswer) : args);
  if (!given && putUnknown(host, name, args)) return undefined;
  if (host.isOpen && !isChange) return new Unknown(undefined, host.beginning);
  if (!given || !isQuick(host.value, given)) return unknownResult(host, name, args, isChange);
  const result = fromHost(world, attempt(world, () => method.apply(host.value, given)));
  return name === 'subarray' ? partOf(host, result) : result;
}

/** `url.searchParams.set('id', id)`: where it asks, and that something stands there, is known. */
function putUnknown(host: Host, name: string, [key]: Datum[]): boolean {
  const { value } = host;
  if (!(value instanceof URLSearchParams) || !/^(?:append|set)$/.test(name) || typeof key !== 'string') return false;
  host.open();
  value[name as 'append' | 'set'](key, '?');
  return true;
}

function partOf(host: Host, part: Datum): Datum {
  return part instanceof Host ? new Host(part.value, host) : part;
}

/** What the callback of `forEach` answers, a promise say, is no matter. */
function withoutAnswer(arg: Datum): Datum {
  return isCallable(arg) ? new Native('', (world, self, args, at) => void call(world, arg, self, args, at)) : arg;
}

function isQuick(value: Host['value'], [text]: unknown[]): boolean {
  return !(value instanceof RegExp) || isQuickPattern(value.source, String(text).length);
}

/** The same test of the same text answers the same. */
function unknownResult({ value }: Host, name: string, [text]: Datum[], isChange: boolean): Datum {
  if (value instanceof RegExp) return name === 'test' && !isChange && text instanceof Unknown ? text.derive(`${value}.test`) : answer();
  if (isChange) throw new Bail(`${name} of something unknown`);
  return new Unknown();
}

/** An exception of the platform's is one of the program's. */
export function attempt<T>(world: World, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof DOMException || (error instanceof Error && /^(?:Range|Syntax|Type|URI)Error$/.test(error.name))) throw new Thrown(world.project.error(error.name, error.message));
    throw error;
  }
}

/** `bytes[0] = 5`, `url.pathname = '/a'` */
export function setHostMember(world: World, host: Host, key: Datum, given: Datum): void {
  const value = known(given);
  const isPlain = (typeof value === 'string' && value.length <= MOST_KNOWN) || typeof value === 'number' || typeof value === 'boolean';
  if (!isPlain || key instanceof Unknown) throw new Bail('sets something of the platform to something unknown');
  if (host.isOpen && /^(?:href|search)$/.test(String(key))) throw new Bail('sets all of what is partly unknown');
  // In strict code that is an exception, elsewhere it is nothing.
  if (!attempt(world, () => Reflect.set(host.value, String(key), value))) throw new Bail('sets what cannot be set');
}
