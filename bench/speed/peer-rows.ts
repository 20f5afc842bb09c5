import { existsSync, symlinkSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Bench } from './bench';
import { peers } from './peers';
import { rounds } from './rounds';
import { atMost, notTaken, type Row } from './row';
import { wholeProcess } from './whole-process';

const cli = resolve(__dirname, '../../dist/cli.js');

/** Whole processes against tools that read the same project. They answer other questions: this compares tools, not equal work. */
export function* peerRows(bench: Bench, projects: readonly string[]): Iterable<Row> {
  const installed = peers(bench.cache);
  if (!installed) return yield notTaken('T12', 'whole process / knip, tsc 7, ts-morph', 'not installed: no registry');
  const node = process.execPath;
  const [synthetic = ''] = projects;
  // The compiler is given its packages; for everybody else they are one more folder to pass by.
  if (!existsSync(join(synthetic, 'node_modules'))) symlinkSync(installed.packages, join(synthetic, 'node_modules'), 'junction');
  for (const [index, project] of projects.entries()) {
    const { ours, ...others } = rounds(bench.rounds, {
      ours: () => wholeProcess([node, cli, 'analyze', project, '--format', 'json'], project),
      knip: () => wholeProcess([node, installed.knip, '--no-progress'], project),
      'eager ts-morph': () => wholeProcess([node, join(bench.processes, 'eager-ts-morph.js'), project], project),
      // Only the first has a tsconfig.json that fits all of it.
      'tsc 7 --noEmit': () => (index === 0 ? wholeProcess([node, installed.tsc, '--noEmit', '-p', project], project) : {}),
    });
    for (const [name, { cpu }] of Object.entries(others)) {
      if (cpu !== undefined) yield atMost('T12', `whole process / ${name}, ${basename(project)}`, ours.cpu! / cpu, limits[name]!, 'x', `${Math.round(ours.cpu!)} ms / ${Math.round(cpu)} ms; ${ours.rounds} rounds`);
    }
  }
}

const limits: Record<string, number> = { knip: 0.6, 'eager ts-morph': 0.4, 'tsc 7 --noEmit': 0.35 };
