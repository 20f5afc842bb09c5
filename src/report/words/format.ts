import type { Range } from '../../domain';
import { l10n } from '../../l10n';
import { numberFormat } from '../../estimate/number-format';

/** Numbers as people read them. Estimates get two significant digits: more would claim a precision that they do not have. */

const cents = numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
const grouped = numberFormat({ maximumFractionDigits: 0 });
const exact = numberFormat({ maximumSignificantDigits: 12 });
const short = numberFormat({ maximumFractionDigits: 2 });
const plain = numberFormat({ maximumSignificantDigits: 15, useGrouping: false });

/** An amount that rounds to no whole cent: shown as nothing, or as less than a cent. */
export const LESS_THAN_A_CENT = 0.005;

/** An exact bill: `$1,234.50`; below a cent with the digits that it needs: `$0.0042`. `currency`: ISO 4217 code of the amount. */
export function exactMoney(amount: number, currency = 'USD'): string {
  const own = sign(amount) + symbolOf(currency);
  if (amount !== 0 && Math.abs(amount) < LESS_THAN_A_CENT) return own + plain.format(twoDigits(Math.abs(amount)));
  return own + cents.format(Math.abs(amount));
}

/** An estimate with two significant digits: `$1,200`, `$12`, `$3.0`, `$0.03`. */
export function money(amount: number, currency = 'USD'): string {
  const symbol = symbolOf(currency);
  const rounded = twoDigits(Math.abs(amount));
  if (rounded === 0) return `${symbol}0`;
  if (rounded < 0.01) return `<${symbol}0.01`;
  if (rounded >= 1e6) return `${sign(amount)}${symbol}${compact(rounded)}`;
  return `${sign(amount)}${symbol}${rounded >= 10 ? grouped.format(rounded) : rounded.toFixed(rounded < 1 ? 2 : 1)}`;
}

/** An amount in whole steps, which are a power of ten: `$96.2` in steps of 0.1, `$1,240` in steps of 10, `$12.3M` in steps of 100,000. */
export function moneyInSteps(amount: number, step: number, currency = 'USD'): string {
  const own = sign(amount) + symbolOf(currency);
  const whole = Math.round(Math.abs(amount) / step);
  if (step >= 1e5) return own + compact(whole * step);
  const decimals = Math.max(0, -Math.round(Math.log10(step)));
  return own + (decimals > 0 ? whole / 10 ** decimals : whole * step).toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** An estimate within a sentence: `about $12`, `less than a cent`, `$0`. */
export function aboutMoney(amount: number, currency = 'USD'): string {
  const text = money(amount, currency);
  if (twoDigits(amount) === 0) return text;
  if (!text.startsWith('<')) return l10n.t('about {0}', text);
  return currency === 'USD' ? l10n.t('less than a cent') : l10n.t('less than {0}', text.slice(1));
}

/** `$12–$40`, or `$12` where both ends read the same. */
export function moneyRange({ low, high }: Range, currency = 'USD'): string {
  return between(money(low, currency), money(high, currency));
}

/** `$96 ($54–$160)`, or `$12` where both ends read the same. */
export function moneyWithRange(amount: Range, currency = 'USD'): string {
  const [likely, range] = [money(amount.likely, currency), moneyRange(amount, currency)];
  return range === likely ? likely : `${likely} (${range})`;
}

/** An exact figure with the digits that a sum needs: `745.208333333`. */
export function exactNumber(value: number): string {
  return exact.format(value);
}

/** A figure with two decimals at most: `3,333,333.33`. */
export function shortNumber(value: number): string {
  return short.format(value);
}

const symbols = new Map<string, string>();

/** `$`, `€`; a code without a symbol of its own stands before the amount: `CHF 12`. */
function symbolOf(currency: string): string {
  let symbol = symbols.get(currency);
  if (symbol === undefined) {
    const narrow = new Intl.NumberFormat('en-US', { style: 'currency', currency, currencyDisplay: currency === 'USD' ? 'symbol' : 'narrowSymbol' }).formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
    // A dollar that is not the one of the United States says so.
    const own = narrow === '$' && currency !== 'USD' ? currency : narrow;
    symbols.set(currency, (symbol = /[A-Za-z]$/.test(own) ? `${own} ` : own));
  }
  return symbol;
}

/** A count with two significant digits: `950`, `12k`, `3M`, `1.2B`. */
export function requests(count: number): string {
  return compact(twoDigits(count));
}

/** A count with three significant digits, which {@link parseTraffic} reads back: what an input field shows. */
export function requestsToEdit(count: number): string {
  // Less than one request in a hundred million years.
  if (count < 1e-9) return '0';
  return count < 1000 ? plain.format(Number(count.toPrecision(3))) : compact(Number(count.toPrecision(3)));
}

/** A time in ms: `under 1 ms`, `5 ms`, `310 ms`, `1.2 s`, `4 min`. */
export function duration(ms: number): string {
  if (ms === 0) return '0 ms';
  if (ms < 0.1) return l10n.t('under {0} ms', 0.1);
  if (ms < 1000) return `${plain.format(ms < 10 ? Number(ms.toPrecision(2)) : Math.round(ms))} ms`;
  if (ms < 60_000) return `${plain.format(Number((ms / 1000).toPrecision(2)))} s`;
  return `${plain.format(Number((ms / 60_000).toPrecision(2)))} min`;
}

/** `2–20 ms`, `300 ms–2 s`, or `5 ms` where both ends read the same. */
export function durationRange({ low, high }: Range): string {
  const [from, to] = [duration(low), duration(high)];
  const [, number, unit] = /^([\d.]+)( \S+)$/.exec(from) ?? [];
  return between(from !== to && number !== undefined && to.endsWith(unit!) && /^\d/.test(to) ? number : from, to);
}

/** A share 0..1 in whole percent; `<1%` and `>99%` where rounding would say none or all. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '<1%';
  if (share < 1 && share > 0.995) return '>99%';
  return `${Math.round(share * 100)}%`;
}

/** `1 handler`, `3 handlers`. `one`, `more`: with `{0}` for the number. */
export function counted(count: number, one: string, more: string): string {
  return (count === 1 ? one : more).replace('{0}', grouped.format(count));
}

/** Memory in MiB: `512 MiB`, `2 GiB`. */
export function memory(mib: number): string {
  return mib >= 1024 && mib % 512 === 0 ? `${plain.format(mib / 1024)} GiB` : `${grouped.format(mib)} MiB`;
}

/** A quantity of a bill: as many digits as it has, at most six. */
export function quantity(amount: number): string {
  return new Intl.NumberFormat('en-US', { maximumSignificantDigits: 9, maximumFractionDigits: 6 }).format(amount);
}

/** A unit price, all its digits. */
export function unitPrice(amount: number, currency = 'USD'): string {
  return `${symbolOf(currency)}${plain.format(amount)}`;
}

function between(low: string, high: string): string {
  return low === high ? low : `${low}–${high}`;
}

function twoDigits(amount: number): number {
  return Number(amount.toPrecision(2));
}

function sign(amount: number): string {
  return amount < 0 ? '-' : '';
}

function compact(amount: number): string {
  const step = [
    { from: 1e12, unit: 'T' },
    { from: 1e9, unit: 'B' },
    { from: 1e6, unit: 'M' },
    { from: 1e3, unit: 'k' },
  ].find(({ from }) => amount >= from);
  return step ? `${plain.format(amount / step.from)}${step.unit}` : plain.format(amount);
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  const [last = '', ...others] = items.toReversed();
  return others.length > 0 ? l10n.t('{0} and {1}', others.toReversed().join(', '), last) : last;
}
