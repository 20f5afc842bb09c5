/**
 * Speed as ratios to floors measured beside it: `npm run bench [-- DIR…] [--rounds N] [--quick]`.
 * Measures the synthetic projects of 100, 1,000 and 10,000 handlers and every folder given. Prints a table and writes `.cache/bench/speed.json`.
 * Each figure comes from fresh processes, interleaved, in CPU time where nothing else is said; tables give medians.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildProcesses } from './speed/build-processes';
import { editorRows } from './speed/editor-rows';
import { largeRows } from './speed/large-rows';
import { packageRows } from './speed/package-rows';
import { peerRows } from './speed/peer-rows';
import { printTable } from './speed/print-table';
import { projectRows } from './speed/project-rows';
import type { Row } from './speed/row';
import { writeSyntheticProject } from './speed/synthetic-project';

const cache = resolve(__dirname, '../.cache/bench');
const sizes = [100, 1_000, 10_000] as const;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { rounds: { type: 'string', default: '5' }, quick: { type: 'boolean' } } });
  const count = Number(values.rounds);
  mkdirSync(cache, { recursive: true });
  const processes = await buildProcesses(join(cache, 'processes'));
  const asked = values.quick ? sizes.slice(0, 2) : sizes;
  const projects = asked.map((size) => join(cache, `synthetic-${size}`));
  for (const [index, size] of asked.entries()) writeSyntheticProject(projects[index]!, size);
  const bench = { processes, cache, rounds: count };
  const rows: Row[] = [
    ...projectRows(bench, [...projects.slice(0, 2), ...positionals.map((folder) => resolve(folder))]),
    ...(values.quick ? [] : largeRows(bench, projects as [string, string, string])),
    ...editorRows(bench, projects[1]!),
    ...packageRows(),
    ...peerRows(bench, [projects[1]!, ...positionals.map((folder) => resolve(folder))]),
  ];
  printTable(rows);
  writeFileSync(join(cache, 'speed.json'), `${JSON.stringify({ date: new Date().toISOString(), node: process.version, rounds: count, projects: [...projects, ...positionals].map((path) => basename(path)), rows }, undefined, 2)}\n`);
}

void main();
