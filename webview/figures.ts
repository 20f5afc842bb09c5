import type { Estimate, EstimateSettings, Handler, ProjectInputs } from '../src/domain';
import { costCurve } from '../src/estimate/cost-curve';
import type { CostCurve } from '../src/estimate/cost-curve';
import { estimate } from '../src/estimate/estimate';
import { workload } from '../src/estimate/workload';
import { hostingOptions } from '../src/hosting';
import { priceBook } from '../src/hosting/prices';

/** Everything that the panel shows for one set of inputs. */
export interface PanelFigures {
  inputs: ProjectInputs;
  /** What counts where nothing is typed. */
  settings: EstimateSettings;
  estimate: Estimate;
  curves: CostCurve[];
  /** By handler id. */
  memoryMiB: Map<string, number>;
}

/** Requests per month at which the curves are drawn: 20 to a decade, from a thousand to a hundred billion. */
const grid = Array.from({ length: 161 }, (_, index) => 10 ** (3 + index / 20));

/** The same computation as in the host and the terminal. */
export function figures(handlers: Handler[], inputs: ProjectInputs): PanelFigures {
  const hosted = workload(handlers, inputs);
  return {
    inputs,
    settings: hosted.settings,
    estimate: estimate(hosted, hostingOptions, priceBook),
    curves: costCurve(hosted, hostingOptions, priceBook, grid),
    memoryMiB: new Map(hosted.handlers.map(({ id, memoryMiB }) => [id, memoryMiB])),
  };
}
