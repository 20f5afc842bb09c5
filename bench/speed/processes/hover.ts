/** Hovers over every handler and awaited call (at most 5,000), answered from the figures in memory, in CPU ms. `vscode` is a stand-in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from '../../../src/analysis/analyzer';
import { prepareIndex } from '../../../src/editor/code/code-index';
import { computeFigures } from '../../../src/editor/thread/compute-figures';
import { hoverContents } from '../../../src/editor/code/hover-contents';
import { cpuMs } from '../cpu-ms';
import { keptState } from '../kept-state';
import { percentile } from '../percentile';
import { printFigures } from '../print-figures';

const MOST = 5_000;
/** At each place; the median counts, for the system's own account of CPU is coarse and collects what other threads do. */
const LOOKS = 5;

async function main(root: string, states: string): Promise<void> {
  const analysis = await createAnalyzer(root, keptState(root, states)).analyze();
  const figures = { reading: 1, ...computeFigures(analysis, '', undefined) };
  await prepareIndex(figures, () => true);
  const spots = analysis.handlers.flatMap((handler) => [handler.range, ...handler.awaitedCalls.slice(0, 2)]).slice(0, MOST);
  const lines = new Map<string, string[]>();
  const times: number[] = [];
  for (const { file, line, column } of spots) {
    const text = lines.get(file) ?? readFileSync(join(root, file), 'utf8').split('\n');
    lines.set(file, text);
    const own = Array.from({ length: LOOKS }, () => {
      const start = process.cpuUsage();
      hoverContents(root, figures, { file, line, column, lineText: text[line - 1] ?? '' });
      return cpuMs(start);
    });
    times.push(percentile(own, 0.5));
  }
  printFigures({ hovers: times.length, p50: percentile(times, 0.5), p99: percentile(times, 0.99) });
}

void main(process.argv[2]!, process.argv[3]!);
