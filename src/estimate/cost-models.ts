import type { HostingOption, PriceBook, Workload } from '../domain';
import { configured } from './configured';
import type { CostModel } from './cost-model';
import { instanceModel } from './instances/instance-model';
import { madeModels } from './made-models';
import type { MadeModels } from './made-models';
import { requestModel } from './requests/request-model';
import { typedPrices } from './typed-prices';

/** One model for each option. Asked again for the same workload, it answers with the same ones. */
export function costModels(workload: Workload, options: readonly HostingOption[], prices: PriceBook): CostModel[] {
  const { byOption } = madeFor(workload, prices);
  return options.map((option) => {
    const model = byOption.get(option) ?? costModel(workload, option, prices);
    byOption.set(option, model);
    return model;
  });
}

function madeFor(workload: Workload, prices: PriceBook): MadeModels {
  const known = madeModels.get(workload);
  if (known?.prices === prices) return known;
  const fresh: MadeModels = { prices, byOption: new Map() };
  madeModels.set(workload, fresh);
  return fresh;
}

function costModel(workload: Workload, option: HostingOption, prices: PriceBook): CostModel {
  const own = configured(workload, option);
  const book = typedPrices(prices, option, workload.settings);
  const model = option.billing === 'request' ? requestModel(own, option, book) : instanceModel(own, option, book);
  return { ...model, cost: remembered(model.cost) };
}

/** Lines of a chart and turning points of pairs ask at the same traffic again and again. */
function remembered(cost: CostModel['cost']): CostModel['cost'] {
  const known = { low: new Map<number, number>(), likely: new Map<number, number>(), high: new Map<number, number>() };
  return (requests, of) => {
    let answer = known[of].get(requests);
    if (answer === undefined) known[of].set(requests, (answer = cost(requests, of)));
    return answer;
  };
}
