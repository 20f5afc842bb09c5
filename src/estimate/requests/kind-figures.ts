import type { EstimateSettings, FunctionRules } from '../../domain';
import type { Case } from '../cost-model';
import { requestColumns, type RequestColumns } from './request-columns';
import type { RequestDuration } from './request-duration';
import { requestDurations } from './request-durations';
import { startingKinds, type StartingKinds } from './starting-kinds';
import type { TrafficShares } from '../traffic/traffic-shares';

/** What is known of each kind of handler on one service in one of the three cases, whatever the traffic. */
export interface KindFigures {
  durations: readonly RequestDuration[];
  columns: RequestColumns;
  starting: StartingKinds;
  /** Kinds of which something is billed all month, used or not. */
  keeping: readonly number[];
}

const known = new WeakMap<readonly RequestDuration[], { settings: EstimateSettings; figures: KindFigures }>();

/** Handlers' figures for one request each. Asked again with other traffic, it answers from memory. */
export function kindFigures({ kinds, parts }: TrafficShares, settings: EstimateSettings, rules: FunctionRules, of: Case): KindFigures {
  const durations = requestDurations(kinds, rules, of);
  const before = known.get(durations);
  if (before?.settings === settings) return before.figures;
  const figures: KindFigures = {
    durations,
    columns: requestColumns(parts, durations, settings, rules),
    starting: startingKinds(parts, durations, settings, rules, of),
    keeping: kinds.flatMap(({ provisionedConcurrency, snapStart, frontDoor }, group) => (provisionedConcurrency || snapStart || frontDoor === 'alb' ? [group] : [])),
  };
  known.set(durations, { settings, figures });
  return figures;
}
