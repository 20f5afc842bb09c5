import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createAnalyzer } from '../../src/analysis/analyzer';
import { analyzeBase } from '../../src/changes/base-analysis';
import { pricedChanges } from '../../src/changes/priced-changes';
import { adviceWorth } from '../../src/editor/thread/advice-worth';
import type { FromWorker, ToWorker } from '../../src/editor/thread/analysis-protocol';
import { answerAnalysis } from '../../src/editor/thread/answer-analysis';
import { computeFigures } from '../../src/editor/thread/compute-figures';
import { fault } from './fault';
import { writeFiles } from '../write-files';

const PROJECTS = 7;
const HANDLERS = 100;
/** The first ones also fill what is kept for all: compiled patterns, models of packages. */
const WARM_UP = 2;
/** Code that V8 optimises and its deoptimisation data grow with use, whatever is open: they would hide what the projects leave. */
const OPTIMISERS = ['opt', 'sparkplug'];

describe('faults: projects that are closed', function () {
  this.timeout(0);
  before(() => OPTIMISERS.forEach((optimiser) => setFlagsFromString(`--no-${optimiser}`)));
  after(() => OPTIMISERS.forEach((optimiser) => setFlagsFromString(`--${optimiser}`)));

  fault('projects opened, advised on and closed one after the other: the thread gives back what each had taken', async (tally) => {
    const collect = garbageCollector();
    const usedBytes = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    let answered: (() => void) | undefined;
    const post = (message: FromWorker): void => {
      if (message.kind === 'failed') throw new Error(JSON.stringify(message));
      if (message.kind === 'done' || message.kind === 'advice') answered?.();
    };
    const receive = answerAnalysis({ createAnalyzer, computeFigures, analyzeBase, changes: pricedChanges, worthOf: adviceWorth, readProjectFile: () => undefined, post });
    const ask = (message: ToWorker): Promise<void> => new Promise((resolve) => {
      answered = resolve;
      receive(message);
    });
    const closed: number[] = [];
    const taken: number[] = [];
    for (let index = 0; index < PROJECTS; index++) {
      const root = mkdtempSync(join(tmpdir(), 'hosting-cost-closed-'));
      try {
        writeFiles(root, projectOf(index));
        const question = { root, exclude: [] };
        await ask({ ...question, kind: 'analyze', id: 1, cancelled: new Int32Array(new SharedArrayBuffer(4)) });
        await ask({ ...question, kind: 'advise', id: 2 });
        const openBytes = usedBytes();
        receive({ kind: 'close', root });
        // What the last answer was given to goes with it.
        await new Promise((resolve) => setImmediate(resolve));
        closed.push(usedBytes());
        taken.push(openBytes - closed.at(-1)!);
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
    }
    const open = Math.min(...taken.slice(WARM_UP));
    assert.ok(open > 500_000, `an open project takes ${open} bytes`);
    for (let index = WARM_UP; index < PROJECTS; index++) {
      const left = closed[index]! - closed[index - 1]!;
      await tally.once(() => assert.ok(left < 0.05 * open, `of ${open} bytes that an open project takes ${left} are left`));
    }
  });
});

/** `--expose-gc` for one function. */
function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

function projectOf(project: number): Record<string, string> {
  const names = Array.from({ length: HANDLERS }, (_, index) => `h${index}`);
  return {
    'serverless.yml': `service: s${project}\nprovider: { name: aws, runtime: nodejs22.x }\nfunctions:\n${names.map((name) => `  ${name}: { handler: src/${name}.handler }\n`).join('')}`,
    'src/load.ts': `export async function load(id: string) { const answer = await fetch('https://p${project}.test/' + id); return answer.json(); }\n`,
    ...Object.fromEntries(names.map((name, index) => [`src/${name}.ts`, `import { load } from './load';\nexport const handler = async (event: { ids: string[] }) => {\n  const first = await load('${name}');\n  const second = await load('${index}');\n  for (const id of event.ids) await load(id);\n  return [first, second];\n};\n`])),
  };
}
