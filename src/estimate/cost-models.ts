import type { HostingOption, PriceBook, Workload } from '../domain';
import { configured } from './configured';
import type { CostModel } from './cost-model';
import { isSame } from './handler-groups';
import { instanceModel } from './instances/instance-model';
import { pricedOption } from './prices/priced-option';
import { requestModel } from './requests/request-model';
import { haveSameProportions } from './traffic/same-proportions';

/** Models of one workload by option. */
interface MadeModels {
  /** That they were made for; its settings are those of the one before where they are the same. */
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
  const own = last && isSame(last.workload.settings, workload.settings) ? { ...workload, settings: last.workload.settings } : workload;
  const isLast = last?.prices === prices && haveSameProportions(last.workload, own);
  const made: MadeModels = isLast ? last! : { workload: own, prices, byOption: new Map() };
  last = made;
  madeModels.set(workload, made);
  return made;
}

function costModel(workload: Workload, option: HostingOption, prices: PriceBook): CostModel {
  const { settings, list } = pricedOption(workload.settings, option, prices);
  const own = configured(workload, option, settings);
  const model = option.billing === 'request' ? requestModel(own, option, list) : instanceModel(own, option, list);
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
