import type { AwaitedCall, Range } from '../../../src/domain';
import { waitOf } from '../../../src/estimate/time/wait-of';
import { ioRows } from '../../../src/analysis/io';
import { IoIndex } from '../../../src/analysis/io/io-index';
import { knownNotIo } from '../../../src/analysis/io/known-not-io';
import { Modules } from '../../../src/analysis/modules/modules';
import { Machine } from '../../../src/analysis/run/machine';
import { exportValue, runModule } from '../../../src/analysis/run/loaded/module-run';
import { trace, traceValue, type Trace } from '../../../src/analysis/trace/trace';
import { programTexts } from './program-texts';

/** As they stand, but every sleep is a call of its own: one that is lost does not hide behind another. */
const SLEEP = "export { setTimeout as sleep } from 'node:timers/promises';";
const texts = { ...programTexts, 'sleep.js': programTexts['sleep.js']!.replace(/^export const sleep = .*$/m, SLEEP) };

/** What the run of every path at once says of a program, and what following each path by itself does. */
export interface TwoAnswers {
  name: string;
  /** Of the abstract run alone. */
  abstract: { wait: Range; calls: ReadonlySet<string>; isDoubted: boolean };
  /** Undefined where the paths are too many. */
  exact?: { wait: Range; calls: ReadonlySet<string> };
}

/** Both answers for each handler of a file. */
export function twoAnswers(file: string, names: readonly string[], files: Readonly<Record<string, string>> = texts): TwoAnswers[] {
  const summaries = { get: () => undefined, set: () => undefined, drop: () => undefined, forget: () => undefined };
  const modules = new Modules({ files: new Set(Object.keys(files)), configs: new Map(), read: (name) => files[name], summaries, hinted: () => [], report: () => undefined });
  const machine = new Machine(modules, new IoIndex(ioRows, knownNotIo), modules.load(file));
  return names.map((name) => {
    const both = trace(machine, modules.load(file), name);
    machine.restart();
    const run = runModule(machine, file);
    const alone = traceValue(machine, run, () => exportValue(machine, run, name));
    const exact = both.paths && { wait: waitOf(both.paths, both.awaitedCalls.map(latencyOf)), calls: placesIn(both) };
    return { name, abstract: { wait: waitOf(alone.body, alone.awaitedCalls.map(assumed)), calls: placesIn(alone), isDoubted: alone.isCut || alone.unfollowed !== undefined }, ...(exact && { exact }) };
  });
}

const placesIn = ({ awaitedCalls }: Trace): ReadonlySet<string> => new Set(awaitedCalls.map(({ file, line, column, service }) => `${file}:${line}:${column} ${service}`));

/** The programs' hosts say how long they take: `https://w12.test` takes 12 ms. */
function latencyOf({ host, latencyMs }: AwaitedCall): Range {
  const ms = /^w(\d+)\.test$/.exec(host ?? '')?.[1];
  return ms === undefined ? latencyMs : { low: Number(ms), likely: Number(ms), high: Number(ms) };
}

/** A sleep whose length is not known may be any. */
function assumed(call: AwaitedCall): Range {
  const latency = latencyOf(call);
  return call.service === 'sleep' && latency.low !== latency.high ? { low: 0, likely: latency.likely, high: Number.MAX_SAFE_INTEGER } : latency;
}
