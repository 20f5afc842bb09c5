import type { HostingOption, PriceBook, Workload } from '../domain';
import { configured } from './configured';
import type { CostModel } from './cost-model';
import { instanceModel } from './instances/instance-model';
import { requestModel } from './requests/request-model';
import { haveSameProportions } from './traffic/same-proportions';
import { typedPrices } from './typed-prices';

/** Models of one workload by option. */
interface MadeModels {
  /** That they were made for. */
  workload: Workload;
  prices: PriceBook;
  byOption: Map<HostingOption, CostModel>;
}

const madeModels = new WeakMap<Workload, MadeModels>();
/** While a person types traffic, each workload is the one before with another total. */
let last: MadeModels | undefined;

/** One model for each option. Asked again for the same workload, or for one that differs in its total traffic alone, it answers with the same ones. */
export function costModels(workload: Workload, options: readonly HostingOption[], prices: PriceBook): CostModel[] {
  const { byOption, workload: own } = madeFor(workload, prices);
  return options.map((option) => {
    const model = byOption.get(option) ?? costModel(own, option, prices);
    byOption.set(option, model);
    return model;
  });
}

function madeFor(workload: Workload, prices: PriceBook): MadeModels {
  const known = madeModels.get(workload);
  if (known?.prices === prices) return known;
  const isLast = last?.prices === prices && haveSameProportions(last.workload, workload);
  const made: MadeModels = isLast ? last! : { workload, prices, byOption: new Map() };
  last = made;
  madeModels.set(workload, made);
  return made;
}

function costModel(workload: Workload, option: HostingOption, prices: PriceBook): CostModel {
  const own = configured(workload, option);
  const book = typedPrices(prices, option, workload.settings);
  const model = option.billing === 'request' ? requestModel(own, option, book) : instanceModel(own, option, book);
  return { ...model, cost: remembered(model.cost) };
}

/** Answers that are kept of one option in one case. */
const MOST_ANSWERS = 10_000;

/** Lines of a chart and turning points of pairs ask at the same traffic again and again. */
function remembered(cost: CostModel['cost']): CostModel['cost'] {
  const known = { low: new Map<number, number>(), likely: new Map<number, number>(), high: new Map<number, number>() };
  return (requests, of) => {
    let answer = known[of].get(requests);
    if (answer === undefined && known[of].size >= MOST_ANSWERS) known[of].clear();
    if (answer === undefined) known[of].set(requests, (answer = cost(requests, of)));
    return answer;
  };
}
