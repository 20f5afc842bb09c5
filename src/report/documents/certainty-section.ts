import type { Chance } from '../../estimate/certainty/chance-cheaper';
import type { Factors } from '../../estimate/certainty/scaled';
import type { Sensitivity } from '../../estimate/certainty/sensitivity';
import type { Section } from './document';
import { moneyRange, percent } from '../words/format';

const names: Record<keyof Factors, string> = { wait: 'waiting', cpu: 'CPU time', requests: 'requests', memory: 'memory of the functions' };

/** How sure the comparison of two options is, and what would turn it round. */
export function certaintySection(first: string, second: string, chance: Chance, turned: Sensitivity | undefined, currency: string): Section {
  const share = chance.secondCheaper;
  const [cheaper, dearer] = share >= 0.5 ? [second, first] : [first, second];
  const verdict = chance.words === 'too close to call' ? `${first} and ${second}: too close to call` : `${cheaper} is ${chance.words} than ${dearer}`;
  const flips = turned?.flips.map(({ input, factor }) => (factor === undefined
    ? `The verdict does not depend on ${names[input]}, a hundredth or a hundredfold.`
    : `It flips when ${names[input]} ${factor > 1 ? 'grow' : 'shrink'}${input === 'requests' ? '' : 's'} to ${Number(factor.toPrecision(2))} times${input === 'wait' && turned.waitingShareAtFlip !== undefined ? `, that is when requests wait ${percent(turned.waitingShareAtFlip)} of their time` : ''}.`)) ?? [];
  const [one, other] = chance.percentiles;
  return { title: `How sure: ${first} against ${second}`, items: [`${verdict}: ${percent(Math.max(share, 1 - share))} of 2,000 draws.`, `${first} ${moneyRange(one, currency)}, ${second} ${moneyRange(other, currency)} a month (p10 to p90).`, ...flips] };
}
