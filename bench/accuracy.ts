/**
 * How many of the handlers, and of the calls they wait for, that people found by reading are found, and how many others are.
 *
 *   npm run bench:accuracy -- CORPUS_DIR [--truth DIR_OR_FILE] [--repository OWNER/NAME]… [--list]
 *
 * CORPUS_DIR holds one folder `<owner>__<name>` per repository. The truth is `handlers*.json`, `{ handlers: [{ repo: "owner/name", file, export, framework, memory?, timeout? }] }`,
 * and `awaits*.json`, `{ handlers: [{ repo, file, export, framework, io: TrueCall[] }] }`; see accuracy/find-truth.ts for where they are looked for.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { createAnalyzer } from '../src/analysis/analyzer';
import type { Analysis, Handler } from '../src/domain';
import { triggerOf } from './trigger-of';
import type { TrueWaits } from './accuracy/await-truth';
import { CallScores } from './accuracy/call-scores';
import { findTruth } from './accuracy/find-truth';

interface TrueHandler {
  repo: string;
  file: string;
  export: string;
  framework: string;
  /** MiB and seconds; anything else than a number is not compared. */
  memory?: unknown;
  timeout?: unknown;
  /** The deployment's own word for what calls it: `httpApi`, `sqs`, `onSchedule`. */
  trigger?: unknown;
}

interface Score {
  expected: number;
  found: number;
  /** Reported, and not in the truth. */
  extra: number;
}

/** Of what the deployment states: how often it is read right, and how often it is stated. */
type Stated = Record<'memory' | 'timeout' | 'trigger', [number, number]>;

interface Comparison {
  misses: TrueHandler[];
  extras: Handler[];
  pairs: [TrueHandler, Handler][];
}

const program = new Command()
  .argument('<corpus>', 'folder with one folder <owner>__<name> per repository')
  .option('--truth <path>', 'what people found by reading: handlers*.json and awaits*.json, or their folder')
  .option('--repository <name...>', 'only these, owner/name')
  .option('--list', 'print every miss and every extra')
  .parse();

void main(program.args[0] ?? '', program.opts<{ truth?: string; repository?: string[]; list?: true }>());

async function main(corpus: string, options: { truth?: string; repository?: string[]; list?: true }): Promise<void> {
  const truth = findTruth<TrueHandler>(corpus, options.truth);
  const folders = readdirSync(corpus).filter((name) => name.includes('__') && existsSync(join(corpus, name)));
  const repositories = folders.map((name) => name.replace('__', '/')).filter((name) => options.repository?.includes(name) ?? true);
  const scores = new Map<string, Score>();
  const calls = new CallScores();
  const sizes: Stated = { memory: [0, 0], timeout: [0, 0], trigger: [0, 0] };
  for (const repository of repositories.sort()) {
    const analysis = await createAnalyzer(join(corpus, repository.replace('/', '__'))).analyze();
    const comparison = compare(truth.handlers.filter((row) => row.repo === repository), analysis);
    count(scores, sizes, comparison);
    printRepository(repository, comparison, analysis, options.list ?? false);
    const notes = addCalls(calls, truth.waits.filter((row) => row.repo === repository), analysis);
    if (options.list) for (const note of notes) console.log(note);
  }
  if (truth.handlers.length > 0) printScores(scores);
  for (const [what, [right, stated]] of Object.entries(sizes)) if (stated > 0) console.log(`${what} as configured: ${right} of ${stated}`);
  if (truth.waits.length > 0) console.log(['', ...calls.table()].join('\n'));
}

function addCalls(scores: CallScores, waits: readonly TrueWaits[], { handlers }: Analysis): string[] {
  return waits.flatMap((row) => scores.add(row, handlers.find(({ id }) => id === idOf(row))));
}

/** A registration's truth is `app.http:name`; we report the registered name. */
function idOf(row: { file: string; export: string }): string {
  return `${row.file}#${row.export.slice(row.export.indexOf(':') + 1)}`;
}

function compare(truth: TrueHandler[], analysis: Analysis): Comparison {
  const byId = new Map(analysis.handlers.map((handler) => [handler.id, handler]));
  const ids = new Map(truth.map((row) => [idOf(row), row]));
  const pairs = [...ids].flatMap(([id, row]): [TrueHandler, Handler][] => {
    const handler = byId.get(id);
    return handler ? [[row, handler]] : [];
  });
  return { pairs, misses: [...ids].filter(([id]) => !byId.has(id)).map(([, row]) => row), extras: analysis.handlers.filter((handler) => !ids.has(handler.id)) };
}

function count(scores: Map<string, Score>, sizes: Stated, { pairs, misses, extras }: Comparison): void {
  const score = (framework: string): Score => {
    const known = scores.get(framework) ?? { expected: 0, found: 0, extra: 0 };
    scores.set(framework, known);
    return known;
  };
  for (const row of [...misses, ...pairs.map(([one]) => one)]) score(row.framework).expected++;
  for (const [row] of pairs) score(row.framework).found++;
  for (const handler of extras) score(handler.framework).extra++;
  for (const [row, handler] of pairs) {
    if (typeof row.memory === 'number') tally(sizes.memory, handler.memoryMiB === row.memory);
    if (typeof row.timeout === 'number') tally(sizes.timeout, handler.timeoutSeconds === row.timeout);
    const triggers = triggerOf(row.trigger);
    if (triggers) tally(sizes.trigger, triggers.includes(handler.trigger));
  }
}

function tally(pair: [number, number], right: boolean): void {
  pair[1]++;
  if (right) pair[0]++;
}

function printRepository(repository: string, { pairs, misses, extras }: Comparison, { stats }: Analysis, list: boolean): void {
  console.log(`${repository.padEnd(52)} expected ${String(pairs.length + misses.length).padStart(4)}  found ${String(pairs.length).padStart(4)}  extra ${String(extras.length).padStart(3)}  ${stats.filesParsed} of ${stats.filesListed} files, ${stats.durationMs} ms`);
  if (!list) return;
  for (const row of misses) console.log(`  missed  ${row.framework}  ${row.file}#${row.export}`);
  for (const { framework, id, evidence } of extras) console.log(`  extra   ${framework}  ${id}  (${evidence.file}:${evidence.line} ${evidence.reason})`);
  for (const [row, handler] of pairs) {
    if (typeof row.memory === 'number' && handler.memoryMiB !== row.memory) console.log(`  memory  ${handler.id}: ${handler.memoryMiB} instead of ${row.memory}`);
    if (triggerOf(row.trigger)?.includes(handler.trigger) === false) console.log(`  trigger ${handler.id}: ${handler.trigger} for ${String(row.trigger)}`);
    if (typeof row.timeout === 'number' && handler.timeoutSeconds !== row.timeout) console.log(`  timeout ${handler.id}: ${handler.timeoutSeconds} instead of ${row.timeout}`);
  }
}

function printScores(scores: Map<string, Score>): void {
  const all = [...scores].sort(([, a], [, b]) => b.expected - a.expected);
  const isLabelled = ([name, { expected }]: [string, Score]): boolean => expected > 0 || name === 'lambda-exports';
  const rows = all.filter(isLabelled);
  const total = rows.reduce((sum, [, one]) => ({ expected: sum.expected + one.expected, found: sum.found + one.found, extra: sum.extra + one.extra }), { expected: 0, found: 0, extra: 0 });
  console.log(`\n${'framework'.padEnd(34)} expected  found  extra   recall  precision`);
  for (const [name, { expected, found, extra }] of [...rows, ['all', total] as const]) {
    const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3)).padStart(9);
    console.log(`${name.padEnd(34)} ${String(expected).padStart(8)} ${String(found).padStart(6)} ${String(extra).padStart(6)} ${share(found, expected)} ${share(found, found + extra)}`);
  }
  for (const [name, { extra }] of all.filter((row) => !isLabelled(row))) console.log(`${name.padEnd(34)} not labelled by the truth, left out of the score: ${extra} found`);
}
