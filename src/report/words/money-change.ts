import { money, moneyInSteps } from './format';

/** An amount that changes: what it was, what it is now, and by how much it differs: `+$5.5`, `-$0.40`, `±$0`. */
export interface MoneyChange {
  before: string;
  after: string;
  difference: string;
}

/** Cents: the finest step of all. */
const FINEST = 0.01;
/** An amount of fewer steps than this would lose digits that estimates have. */
const LEAST_STEPS = 10;

/**
 * All three are shown in the same steps: two significant digits of the smallest of them, or of the difference `whole` that this is a part of. They add up: what it was is what it is
 * now less the difference, as each rounded by itself would give `$96.2 → $101.6 (+$5.5)`.
 */
export function moneyChange(before: number | undefined, after: number | undefined, currency = 'USD', whole = Infinity): MoneyChange {
  const [then, now] = [before ?? 0, after ?? 0];
  const least = stepOf(Math.max(then, now)) / 10;
  const step = Math.min(stepOf(now - then), stepOf(whole), Math.max(least, Math.min(stepOf(then), stepOf(now))));
  const difference = toStep(now - then, step);
  const isFine = (amount: number) => difference === 0 || amount < LEAST_STEPS * step;
  const shown = (amount: number) => (isFine(amount) ? money(amount, currency) : moneyInSteps(amount, step, currency));
  const past = isFine(then) ? then : toStep(now, step) - difference;
  return {
    before: before === undefined ? '–' : shown(past),
    after: after === undefined ? '–' : shown(now),
    difference: sign(now - then) + (difference === 0 ? money(Math.abs(now - then), currency) : moneyInSteps(Math.abs(difference), step, currency)),
  };
}

/** Place of the second significant digit, cents at least. */
function stepOf(amount: number): number {
  return amount === 0 || !Number.isFinite(amount) ? Infinity : Math.max(FINEST, 10 ** (Math.floor(Math.log10(Math.abs(amount))) - 1));
}

function toStep(amount: number, step: number): number {
  return Number.isFinite(step) ? Math.round(amount / step) * step : 0;
}

function sign(difference: number): string {
  return difference > 0 ? '+' : difference < 0 ? '-' : '±';
}
