import type { ExecutionProfile, WorkloadHandler } from '../domain';

/** What a handler is, but for its name and its traffic. */
export type HandlerKind = Omit<WorkloadHandler, 'id' | 'name' | 'requestsPerMonth'>;

/** Handlers of a workload, those together that differ by name alone: what is computed for one of them holds for all to the last digit. */
export interface HandlerGroups {
  /** That of each group. The same list as that of the workload before where the handlers differ in their traffic alone: what is computed of kinds is known by it. */
  kinds: readonly HandlerKind[];
  /** Per month, of one handler of each group. */
  requests: readonly number[];
  /** Handlers in each group. */
  counts: readonly number[];
  /** For each handler of the workload the number of its group. */
  groupOf: Int32Array;
}

/** Groups that a handler is compared with. */
const MOST_COMPARED = 8;

const known = new WeakMap<readonly WorkloadHandler[], HandlerGroups>();
/** While a person types traffic, each workload has the handlers of the one before. */
let lastKinds: readonly HandlerKind[] = [];

/** Asked again for the same handlers, it answers from memory. */
export function handlerGroups(handlers: readonly WorkloadHandler[]): HandlerGroups {
  const before = known.get(handlers);
  if (before) return before;
  const groups = grouped(handlers);
  const { kinds } = groups;
  if (kinds.length === lastKinds.length && kinds.every((kind, group) => areAlike(lastKinds[group]!, kind))) groups.kinds = lastKinds;
  lastKinds = groups.kinds;
  known.set(handlers, groups);
  return groups;
}

function grouped(handlers: readonly WorkloadHandler[]): HandlerGroups {
  const byNumber = new Map<number, number[]>();
  const firsts: WorkloadHandler[] = [];
  const counts: number[] = [];
  const groupOf = Int32Array.from(handlers, (handler) => {
    const { memoryMiB, profile, requestsPerMonth } = handler;
    // Whatever differs in these differs; what does not is compared.
    const number = profile.ioWaitMs.likely + profile.cpuMs.likely * 7 + memoryMiB * 13 + requestsPerMonth;
    const others = byNumber.get(number) ?? [];
    if (others.length === 0) byNumber.set(number, others);
    let group: number | undefined;
    for (let index = 0; index < others.length && group === undefined; index++) {
      const first = firsts[others[index]!]!;
      if (first.requestsPerMonth === requestsPerMonth && areAlike(first, handler)) group = others[index]!;
    }
    if (group === undefined) {
      group = firsts.push(handler) - 1;
      counts.push(0);
      if (others.length < MOST_COMPARED) others.push(group);
    }
    counts[group]!++;
    return group;
  });
  return { kinds: firsts, requests: firsts.map(({ requestsPerMonth }) => requestsPerMonth), counts, groupOf };
}

/** Whether two handlers differ by their names and their traffic alone. */
export function areAlike(one: HandlerKind, other: HandlerKind): boolean {
  return (one.profile === other.profile || haveSameProfile(one.profile, other.profile))
    && one.architecture === other.architecture
    && one.coldStartShare === other.coldStartShare
    && one.durationMs === other.durationMs
    && one.ephemeralStorageMiB === other.ephemeralStorageMiB
    && one.frontDoor === other.frontDoor
    && one.memoryMiB === other.memoryMiB
    && one.peakToMean === other.peakToMean
    && one.provisionedConcurrency === other.provisionedConcurrency
    && one.provisionedHoursPerMonth === other.provisionedHoursPerMonth
    && one.reservedConcurrency === other.reservedConcurrency
    && one.responseKiB === other.responseKiB
    && one.server === other.server
    && one.snapStart === other.snapStart
    && one.timeoutSeconds === other.timeoutSeconds
    && one.trigger === other.trigger
    && (one.trafficShape === other.trafficShape || isSame(one.trafficShape, other.trafficShape));
}

/** Profiles stay while traffic is typed; which of them are the same is found out once. */
const sameAs = new WeakMap<ExecutionProfile, ExecutionProfile>();

function haveSameProfile(one: ExecutionProfile, other: ExecutionProfile): boolean {
  const first = sameAs.get(one) ?? one;
  const second = sameAs.get(other) ?? other;
  if (first === second) return true;
  if (!isSame(first, second)) return false;
  sameAs.set(second, first);
  sameAs.set(other, first);
  return true;
}

/** Plain values, in the same order of members. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other) || one instanceof Map || one instanceof Set) return false;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return names.length === others.length && names.every((name, index) => name === others[index] && isSame((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]));
}
