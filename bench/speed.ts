/**
 * Speed as ratios to floors measured beside it: `npm run bench [-- DIR…] [--rounds N] [--quick]`.
 * Measures the synthetic projects of 100, 1,000 and 10,000 handlers and every folder given. Prints each row as soon as it is known and writes
 * `.cache/bench/speed.json` with it, so that an interrupted run leaves what it has measured. A whole run of the synthetic projects alone writes `docs/speed.md`.
 * Each figure comes from fresh processes, interleaved, in CPU time where nothing else is said; rows give medians.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bench } from './speed/bench';
import { buildProcesses } from './speed/build-processes';
import { editorRows } from './speed/editor-rows';
import { largeRows } from './speed/large-rows';
import { packageRows } from './speed/package-rows';
import { peerRows } from './speed/peer-rows';
import { projectRows } from './speed/project-rows';
import { notTaken, type Row } from './speed/row';
import { speedPage } from './speed/speed-page';
import { writeSyntheticProject } from './speed/synthetic-project';
import { tableHead, tableRow } from './speed/table-row';

const cache = resolve(__dirname, '../.cache/bench');
const sizes = [100, 1_000, 10_000] as const;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '5' }, quick: { type: 'boolean' } } });
  const startedAt = performance.now();
  mkdirSync(cache, { recursive: true });
  const processes = await buildProcesses(join(cache, 'processes'));
  const projects = (values.quick ? sizes.slice(0, 2) : sizes).map((size) => {
    const folder = join(cache, `synthetic-${size}`);
    writeSyntheticProject(folder, size);
    return folder;
  });
  const bench: Bench = { processes, cache, rounds: Number(values.rounds), prepared: new Map() };
  const folders = positionals.map((folder) => resolve(folder));
  const rows: Row[] = [];
  const file = join(cache, 'speed.json');
  const keep = (isComplete: boolean): void => {
    const about = { date: new Date().toISOString(), node: process.version, rounds: bench.rounds, seconds: Math.round((performance.now() - startedAt) / 1000), isComplete };
    writeFileSync(file, `${JSON.stringify({ ...about, projects: [...projects, ...folders].map((path) => basename(path)), rows }, undefined, 2)}\n`);
  };
  console.log(tableHead);
  for (const row of everyRow(bench, projects, folders)) {
    rows.push(row);
    console.log(tableRow(row));
    keep(false);
  }
  const isComplete = process.exitCode === undefined;
  keep(isComplete);
  if (isComplete && !values.quick && folders.length === 0) writeFileSync(resolve(__dirname, '../docs/speed.md'), speedPage(rows, new Date(), bench.rounds));
}

/** What answers soonest comes first. */
function* everyRow(bench: Bench, projects: readonly string[], folders: readonly string[]): Iterable<Row> {
  const [, middle = ''] = projects;
  yield* untilOneFails('package', packageRows());
  yield* untilOneFails('projects', projectRows(bench, [...projects.slice(0, 2), ...folders]));
  yield* untilOneFails('editor', editorRows(bench, middle));
  yield* untilOneFails('peers', peerRows(bench, [middle, ...folders]));
  if (projects.length === sizes.length) yield* untilOneFails('10,000 handlers', largeRows(bench, projects as [string, string, string]));
}

/** A part that breaks off says why in a row, and the next one begins. */
function* untilOneFails(part: string, rows: Iterable<Row>): Iterable<Row> {
  try {
    yield* rows;
  } catch (error) {
    process.exitCode = 1;
    yield notTaken('-', `${part}: broken off`, (error instanceof Error ? error.message : String(error)).trim().split('\n').slice(0, 2).join(': '));
  }
}

void main();
