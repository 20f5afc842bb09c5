import type { Charge, FirstLimit, HostingOption, Meter, MeteredUsage, PriceRow, Range } from '../domain';
import type { HandlerGroups } from './handler-groups';

/** Which of the three cases of a range: everything uncertain is low, likely or high together. */
export type Case = keyof Range;

/** One option in one hour. */
export interface HourOfOption {
  requestsPerSecond: number;
  /** Running instances, or requests in progress where each has an environment of its own. */
  instances: number;
  /** In the estimate's currency. */
  costPerHour: number;
}

/** What is to be said of a handler by its name, and of several that have it alike, by words for them all. */
export interface Limit {
  ofOne(name: string): string;
  ofSeveral(names: string): string;
}

/** What is to be said of the handlers of one group. */
export type GroupLimits = readonly Limit[];

/** One option for one workload, ready to be asked at any traffic. What is slow was done when it was made. */
export interface CostModel {
  option: HostingOption;
  /** Why it cannot run the workload; the other questions are then not to be asked. */
  infeasible?: string;
  /** USD per month when the whole project has this many requests, in the same proportions. */
  cost(requestsPerMonth: number, of: Case): number;
  usage(requestsPerMonth: number, of: Case): MeteredUsage;
  charges(requestsPerMonth: number, of: Case): Charge[];
  groups: HandlerGroups;
  /** What falls to a handler of each group, USD; all handlers' add up to the cost. */
  groupCosts(requestsPerMonth: number, of: Case): number[];
  /** One line for people: sizes and number. */
  configuration(requestsPerMonth: number): string;
  /** What the reader should know before believing the cost. */
  limits(requestsPerMonth: number): string[];
  /** What gives out first when traffic grows. */
  firstLimit(requestsPerMonth: number): FirstLimit | undefined;
  /** The same of single handlers, by group. Absent where nothing refuses a single handler. */
  groupLimits?(requestsPerMonth: number): GroupLimits[];
  /** Cost and load of each hour of a day or a week, from midnight (of Monday); the hours of a month add up to the cost. */
  hours(requestsPerMonth: number): HourOfOption[];
  unpriced(requestsPerMonth: number): Meter[];
  rows(requestsPerMonth: number): PriceRow[];
}
