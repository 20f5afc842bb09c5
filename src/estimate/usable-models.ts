import type { Diagnostic, EstimateSettings, HostingOption, Meter, PriceBook, Workload } from '../domain';
import { configuredSettings } from './configured';
import type { CostModel } from './cost-model';
import { costModels } from './cost-models';
import { ignoredFields } from './ignored-fields';
import { totalRequests } from './total-requests';

export interface UsableModels {
  models: CostModel[];
  /** Why an option is left out. */
  diagnostics: Diagnostic[];
}

const file = 'hosting-cost.json';

/** The options that can run the workload and whose every price is known in its region. The others are named and left out: no price is guessed. */
export function usableModels(workload: Workload, options: readonly HostingOption[], prices: PriceBook): UsableModels {
  const before = known.get(workload);
  if (before?.options === options && before.prices === prices) return before.answer;
  const answer = judged(workload, options, prices);
  known.set(workload, { options, prices, answer });
  return answer;
}

/** Bills, handlers' parts and turning points ask one after another. */
const known = new WeakMap<Workload, { options: readonly HostingOption[]; prices: PriceBook; answer: UsableModels }>();

function judged(workload: Workload, options: readonly HostingOption[], prices: PriceBook): UsableModels {
  if (workload.handlers.length === 0) return { models: [], diagnostics: [] };
  const total = totalRequests(workload.handlers);
  const all = costModels(workload, options, prices).map((model) => ({ model, reason: model.infeasible ?? withoutPrice(model, workload, prices, total) }));
  return {
    models: all.filter(({ reason }) => reason === undefined).map(({ model }) => model),
    diagnostics: [
      ...all.flatMap(({ reason }): Diagnostic[] => (reason === undefined ? [] : [{ file, severity: 'warning', message: reason }])),
      ...all.flatMap(({ model }) => aboutTyped(model, workload)),
    ],
  };
}

const knownAboutTyped = new WeakMap<CostModel, Diagnostic[]>();

/** What is typed for the option and cannot be so. Models stay while it does. */
function aboutTyped(model: CostModel, workload: Workload): Diagnostic[] {
  const { option } = model;
  let answer = knownAboutTyped.get(model);
  if (!answer) knownAboutTyped.set(model, (answer = [...noSuchSize(configuredSettings(workload.settings, option), option), ...ignoredFields(workload, option, file)]));
  return answer;
}

function withoutPrice(model: CostModel, { settings: { region } }: Workload, prices: PriceBook, requests: number): string | undefined {
  const missing = model.unpriced(requests);
  if (missing.length === 0) return undefined;
  const priced = regionsOf(model.option, prices, missing.map(({ skuId }) => skuId));
  const elsewhere = priced.length > 0 ? `Choose another region (${priced.join(', ')})` : 'No region has one';
  if (model.option.fields.includes('pricePerMonth')) return `${model.option.serviceName} is left out: type what one costs a month ("pricePerMonth").`;
  const mend = `${elsewhere}${otherProcessor(model.option, missing, region, prices)}. Or type what you pay under "prices": ${missing.map(({ skuId }) => `"${skuId}"`).join(', ')}.`;
  return `${model.option.serviceName} is left out: no sourced price in ${region} for ${missing.map(({ description }) => description).join(', ')}. ${mend}`;
}

/** The same on another processor may have its price. */
function otherProcessor({ architectures }: HostingOption, missing: readonly Meter[], region: string, prices: PriceBook): string {
  const other = architectures.find((architecture) => missing.every(({ skuId }) => prices.find(skuId.replace(/x86_64|arm64/, architecture), region)));
  return other ? `, or the architecture ${other}, which has one here` : '';
}

/** The provider's own names, where price rows name tiers. */
function regionsOf({ regions: own, priceRegions }: HostingOption, prices: PriceBook, skuIds: string[]): string[] {
  const regions = own ?? regionsWithPrices(prices);
  const has = (skuId: string, region: string) => (own ? priceRegions!(region) : [region]).some((one) => prices.find(skuId, one));
  return regions.filter((region) => skuIds.every((skuId) => has(skuId, region))).sort();
}

const knownRegions = new WeakMap<PriceBook, string[]>();

function regionsWithPrices(prices: PriceBook): string[] {
  let regions = knownRegions.get(prices);
  if (!regions) knownRegions.set(prices, (regions = [...new Set(prices.rows.map(({ region }) => region))]));
  return regions;
}

/** A typed size that is not on offer: the next that is was taken. */
function noSuchSize({ container: { vCpu, memoryMiB, asTyped } }: EstimateSettings, option: HostingOption): Diagnostic[] {
  if (option.billing !== 'instance' || (vCpu === undefined && memoryMiB === undefined)) return [];
  if (option.capacities[0]?.name !== undefined) return [];
  const offered = option.capacities.some((size) => (vCpu === undefined || size.vCpu === vCpu) && (memoryMiB === undefined || size.memoryMiB === memoryMiB));
  if (offered) return [];
  const typed = [vCpu === undefined ? '' : `${vCpu} vCPU`, memoryMiB === undefined ? '' : `${memoryMiB} MiB`].filter(Boolean).join(' with ');
  const near = option.capacities.filter((size) => size.vCpu === vCpu).map((size) => size.memoryMiB);
  const mend = near.length > 0 ? `${vCpu} vCPU comes with ${near.join(', ')} MiB.` : `vCPU can be ${[...new Set(option.capacities.map((size) => size.vCpu))].join(', ')}.`;
  const instead = asTyped ? 'it is billed as typed' : 'the next larger one is used';
  return [{ file, severity: 'warning', message: `${option.serviceName} has no size of ${typed}; ${instead}. ${mend}` }];
}
