import type { BreakEven, Estimate } from '../../domain';
import type { Section } from './document';
import { everyAssumption } from '../every-assumption';
import { exactMoney, money, moneyRange, quantity, requests, unitPrice } from '../words/format';
import { priceDates } from '../price-dates';
import { turningPoint } from '../turning-point';

/** What the calculator prints: the options by cost, each bill line by line, turning points, what was assumed. */
export function calculatorDocument(estimate: Estimate, today: Date): Section[] {
  const { options, eitherWay = [], breakEven, region, currency, requestsPerMonth, diagnostics } = estimate;
  const { span, stale } = priceDates(estimate, today);
  const byCost = options.toSorted((a, b) => a.listCostPerMonth.likely - b.listCostPerMonth.likely);
  const names = new Map(options.map(({ optionId, serviceName }) => [optionId, serviceName]));
  const assumed = new Map(everyAssumption(estimate).map(({ id, text, origin, source }) => [id, `${text} (${origin}: ${source})`]));
  return [
    { paragraphs: [`${requests(requestsPerMonth)} requests a month, ${region}, list prices of ${span}.`] },
    {
      title: 'Cost per month',
      table: { head: ['Option', 'Likely', 'Range', 'Configuration'], rows: byCost.map((option) => [option.serviceName, exactMoney(option.listCostPerMonth.likely, currency), moneyRange(option.listCostPerMonth, currency), option.configuration]), right: [1, 2] },
      items: byCost.flatMap(({ serviceName, limits }) => limits.map((limit) => `${serviceName}: ${limit}`)),
    },
    ...(eitherWay.length > 0 ? [{ title: 'Either way: calls that the code makes wherever it runs', ...lines(eitherWay, currency) }] : []),
    ...byCost.map(({ serviceName, charges }) => ({ title: serviceName, ...lines(charges, currency) })),
    ...(breakEven.length > 0 ? [{
      title: 'Turning points',
      items: breakEven.map((pair) => crossing(pair, names)),
    }] : []),
    { title: 'What this rests on', items: [...stale, ...assumed.values(), ...diagnostics.map(({ message }) => message)] },
  ];
}

function crossing(breakEven: BreakEven, names: ReadonlyMap<string, string>): string {
  const [first, second] = breakEven.options.map((id) => names.get(id));
  const point = turningPoint(breakEven);
  if (point.kind === 'always') return point.cheaper === 'first' ? `${second} never costs less than ${first} at these proportions.` : `${second} costs no more than ${first} at any traffic.`;
  const then = point.kind === 'several' ? `, and always from ${requests(point.to)}` : point.kind === 'stretch' ? ', but not at the most traffic' : '';
  return `${second} costs no more than ${first} from ${requests(point.from)} requests a month${then}.`;
}

function lines(charges: Estimate['options'][number]['charges'], currency: string): Pick<Section, 'table' | 'paragraphs'> {
  const rows = charges.map((charge) => [charge.description, quantity(charge.pricingQuantity), charge.pricingUnit, unitPrice(charge.listUnitPrice, currency), exactMoney(charge.listCost, currency)]);
  const sum = charges.reduce((total, { listCost }) => total + listCost, 0);
  return rows.length === 0 ? { paragraphs: [`Nothing is charged: ${money(sum, currency)}.`] } : { table: { head: ['Charge', 'Quantity', 'Unit', 'List price', 'A month'], rows: [...rows, ['Together', '', '', '', exactMoney(sum, currency)]], right: [1, 3, 4] } };
}
