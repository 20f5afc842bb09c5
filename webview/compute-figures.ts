import type { BreakEven, Handler, HostingOption, ProjectInputs, Workload } from '../src/domain';
import { bills } from '../src/estimate/bills';
import { callCharges } from '../src/estimate/calls/call-charges';
import { breakEvens } from '../src/estimate/curves/break-evens';
import { costsAt } from '../src/estimate/curves/costs-at';
import { costCurve } from '../src/estimate/curves/cost-curve';
import type { CostCurve } from '../src/estimate/curves/cost-curve';
import type { CostModel } from '../src/estimate/cost-model';
import { handlerCosts } from '../src/estimate/handler-costs';
import { haveSameProportions } from '../src/estimate/traffic/same-proportions';
import { trafficGrid } from '../src/estimate/traffic/traffic-grid';
import { usableModels } from '../src/estimate/usable-models';
import { workload } from '../src/estimate/workload';
import { callMeters } from '../src/hosting/call-meters';
import { comparedOptions } from '../src/hosting/compared-options';
import { everyPrice } from '../src/hosting/prices/every-price';
import type { PanelFigures } from './figures';
import { lazily } from './elements/lazily';
import { panelSources } from './typed/panel-sources';

/** Points of a line that are computed before the page may answer something else. */
const POINTS_AT_ONCE = 80;

/** What stays as it is while only the project's total traffic changes. */
interface Lines {
  curves: CostCurve[];
  breakEven: BreakEven[];
  /** Costs by option id without traffic. */
  atZero: PanelFigures['atZero'];
}

/**
 * The same computation as in the host and the terminal, in steps that a page can pause between. While only the total traffic moves, the
 * lines of the chart are those that are there. `saved`: what the file says.
 */
export function figuresIn(handlers: Handler[], saved: () => ProjectInputs = () => ({})): (inputs: ProjectInputs) => Generator<void, PanelFigures> {
  let last: { hosted: Workload; options: readonly HostingOption[]; lines: Lines } | undefined;
  const withSources = panelSources(handlers, saved);
  return function* (inputs) {
    const options = comparedOptions(inputs);
    const hosted = withSources(workload(handlers, inputs));
    const isKnown = last && haveSameProportions(last.hosted, hosted) && sameOptions(last.options, options);
    const lines = isKnown ? last!.lines : yield* draw(hosted, options);
    last = { hosted, options, lines };
    return figures(handlers, inputs, hosted, options, lines);
  };
}

function sameOptions(one: readonly HostingOption[], other: readonly HostingOption[]): boolean {
  return one.length === other.length && one.every((option, index) => option === other[index]);
}

function* draw(hosted: Workload, options: readonly HostingOption[]): Generator<void, Lines> {
  const curves: CostCurve[] = [];
  for (const option of options) {
    const parts: CostCurve[] = [];
    for (let from = 0; from < trafficGrid.length; from += POINTS_AT_ONCE) {
      parts.push(...costCurve(hosted, [option], everyPrice, trafficGrid.slice(from, from + POINTS_AT_ONCE)));
      yield;
    }
    if (parts[0]) curves.push({ ...parts[0], requestsPerMonth: trafficGrid, listCostPerMonth: parts.flatMap(({ listCostPerMonth }) => listCostPerMonth) });
  }
  return { curves, atZero: lazily(() => costsAt(hosted, options, everyPrice, 0)), breakEven: yield* crossings(usableModels(hosted, options, everyPrice).models) };
}

/** Pair by pair. */
function* crossings(models: CostModel[]): Generator<void, BreakEven[]> {
  const found: BreakEven[] = [];
  for (const [index, first] of models.entries()) {
    for (const second of models.slice(index + 1)) {
      found.push(...breakEvens([first, second]));
      yield;
    }
  }
  return found;
}

function figures(handlers: Handler[], inputs: ProjectInputs, hosted: Workload, options: readonly HostingOption[], { curves, breakEven, atZero }: Lines): PanelFigures {
  const estimate = { ...bills(hosted, options, everyPrice), breakEven };
  const costs = lazily(() => handlerCosts(hosted, options, everyPrice));
  return {
    handlers, inputs, options, curves, estimate,
    workload: hosted,
    settings: hosted.settings,
    atZero,
    atTenTimes: lazily(() => costsAt(hosted, options, everyPrice, estimate.requestsPerMonth * 10)),
    handlerCosts: costs,
    calls: lazily(() => callCharges(hosted, callMeters, everyPrice)),
    whole: () => ({ ...estimate, handlers: costs() }),
  };
}
