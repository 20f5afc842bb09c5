import type { Handler, Range, WorkloadHandler } from '../domain';
import { l10n } from '../l10n';
import { defaults } from '../estimate/defaults';
import { isWaitedFor } from './call-costs';
import { callName } from './words/call-name';
import { duration, memory, requests } from './words/format';

/** A handler as the code has it and as the estimate counts it. */
export interface CountedHandler {
  handler: Handler;
  counted: WorkloadHandler;
  /** What a request takes: the same code takes the same, whatever the others leave of a free tier. */
  durationMs?: Range;
}

/** Included in each function's price. */
const INCLUDED_STORAGE_MIB = 512;

/** What makes a handler cost more or less than it did, in words; nothing where it does the same. */
export function changeReasons(old: CountedHandler, now: CountedHandler): string[] {
  const reasons = [...configured(old, now), ...traffic(old.counted, now.counted), ...waits(old.handler, now.handler)];
  if (reasons.length > 0) return reasons;
  const [cpu, cpuNow] = [old.counted.profile.cpuMs, now.counted.profile.cpuMs];
  if (!isEqual(cpu, cpuNow)) return [l10n.t('computes for {0} → {1}', duration(cpu.likely), duration(cpuNow.likely))];
  if (!isEqual(old.durationMs, now.durationMs)) return [l10n.t('waits in another order, or another number of times')];
  const [before, after] = [old.counted.profile.initMs, now.counted.profile.initMs];
  return isEqual(before, after) ? [] : [l10n.t('loading the code takes {0} → {1}', duration(before.likely), duration(after.likely))];
}

function configured(old: CountedHandler, now: CountedHandler): string[] {
  const [before, after] = [old.counted, now.counted];
  return [
    ...change(l10n.t('memory'), memory(before.memoryMiB), memory(after.memoryMiB)),
    ...change(l10n.t('processor'), before.architecture ?? defaults.architecture, after.architecture ?? defaults.architecture),
    ...(isStopped(old) || isStopped(now) ? change(l10n.t('time limit'), timeLimit(before), timeLimit(after)) : []),
    ...change(l10n.t('ephemeral storage'), memory(before.ephemeralStorageMiB ?? INCLUDED_STORAGE_MIB), memory(after.ephemeralStorageMiB ?? INCLUDED_STORAGE_MIB)),
    ...change(l10n.t('provisioned concurrency'), String(before.provisionedConcurrency ?? 0), String(after.provisionedConcurrency ?? 0)),
    ...change(l10n.t('front door'), before.frontDoor, after.frontDoor),
  ];
}

function change(what: string, before: string, after: string): string[] {
  return before === after ? [] : [`${what} ${before} → ${after}`];
}

/** In some case a request is stopped, and billed, at its time limit. */
function isStopped({ counted: { timeoutSeconds }, durationMs }: CountedHandler): boolean {
  return timeoutSeconds !== undefined && durationMs !== undefined && durationMs.high > timeoutSeconds * 1000;
}

function timeLimit({ timeoutSeconds }: WorkloadHandler): string {
  return timeoutSeconds === undefined ? l10n.t('of the service') : `${timeoutSeconds} s`;
}

/** A schedule is in the code, and so is how often it runs. */
function traffic(old: WorkloadHandler, now: WorkloadHandler): string[] {
  const isAsOften = isSame(old.requestsPerMonth, now.requestsPerMonth);
  const often = isAsOften ? [] : [l10n.t('{0} → {1} requests a month', requests(old.requestsPerMonth), requests(now.requestsPerMonth))];
  if (old.peakToMean === now.peakToMean) return often;
  return [now.peakToMean === undefined ? l10n.t('no longer runs on a schedule') : l10n.t('runs on a schedule'), ...often];
}

function waits(old: Handler, now: Handler): string[] {
  const [more, less] = [callsOnlyIn(now, old), callsOnlyIn(old, now)];
  return [...more.map((call) => l10n.t('waits for {0}', call)), ...less.map((call) => l10n.t('no longer waits for {0}', call))];
}

/** Names of calls that one makes more often, by service and operation, as lines move. */
function callsOnlyIn({ awaitedCalls: some }: Handler, { awaitedCalls: others }: Handler): string[] {
  const only = (isOf: typeof isWaitedFor) => once(without(some.filter(isOf).map(callName), others.filter(isOf).map(callName)));
  return [...only(isWaitedFor), ...only(({ awaited, phase }) => awaited && phase === 'init').map((call) => l10n.t('{0} when the code is loaded', call))];
}

/** Each name as often as it is there more often than among the others. */
function without(names: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const name of others) left.set(name, (left.get(name) ?? 0) + 1);
  return names.filter((name) => {
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count <= 0;
  });
}

/** Each name once: `S3 GetObject`, `S3 GetObject (2 ×)`. */
function once(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count === 1 ? name : `${name} (${count} ×)`));
}

function isEqual(one: Range | undefined, other: Range | undefined): boolean {
  return (['low', 'likely', 'high'] as const).every((part) => isSame(one?.[part] ?? 0, other?.[part] ?? 0));
}

/** But for what adding in another order changes. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.abs(one);
}
