import type { Estimate, EstimateSettings, Handler, HandlerCost, HostingOption, ProjectInputs, Range, Workload } from '../src/domain';
import type { Bills } from '../src/estimate/bills';
import type { CallCharges } from '../src/estimate/calls/call-charges';
import type { CostCurve } from '../src/estimate/curves/cost-curve';

/** The bills of one traffic, and where they cross. */
export type Answer = Bills & Pick<Estimate, 'breakEven'>;

/** Everything that the panel shows for one set of inputs. What takes time is computed when it is first asked for, and once. */
export interface PanelFigures {
  handlers: Handler[];
  inputs: ProjectInputs;
  workload: Workload;
  /** What counts where nothing is typed. */
  settings: EstimateSettings;
  options: readonly HostingOption[];
  estimate: Answer;
  curves: CostCurve[];
  /** Costs by option id without traffic and at ten times the present one. */
  atZero(): Map<string, Range>;
  atTenTimes(): Map<string, Range>;
  handlerCosts(): HandlerCost[];
  /** What the calls of the code cost, wherever it runs. */
  calls(): CallCharges;
  /** The whole answer, for whoever saves it. */
  whole(): Estimate;
}
