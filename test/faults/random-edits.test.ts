import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnalyzer, type Analyzer } from '../../src/analysis/analyzer';
import type { Analysis } from '../../src/domain';
import { edit, EditedProject, type Edit } from './edited-project';
import { fault, type Tally } from './fault';
import { isCancelled } from './is-cancelled';
import { keptInMemory } from '../kept-in-memory';
import { toldOf } from '../told-of';
import { printedSeed } from './seed';

/** `npm run faults` asks for 10,000. */
const EDITS = Number(process.env.EDITS ?? 100);
const EDITS_PER_PROJECT = 50;
/** So often the editor is closed and opened again. */
const EDITS_PER_SESSION = 10;

describe('faults: random edits', function () {
  this.timeout(0);

  fault('random edits (valid, broken, half-typed; saved or not; files and folders made, renamed, deleted): equal to a cold analysis', async (tally) => {
    await inProjects(EDITS, (edits) => editAndCompare(edits, tally, () => false));
  });

  fault('random edits, and every tenth time the editor is closed and opened again with what it kept and what was not saved: equal to a cold analysis', async (tally) => {
    await inProjects(EDITS / 4, (edits) => editAndCompare(edits, tally, (index) => index % EDITS_PER_SESSION === EDITS_PER_SESSION - 1));
  });
});

/** `cancelledAt`: the next edit ends the analysis of this one when it has told so often how far it is; undefined = it comes to its end. */
type Step = Edit & { cancelledAt: number | undefined };

const step: fc.Arbitrary<Step> = fc.tuple(edit, fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat(80) })).map(([change, cancelledAt]) => ({ ...change, cancelledAt }));

async function inProjects(count: number, compare: (edits: Step[]) => Promise<void>): Promise<void> {
  const property = fc.asyncProperty(fc.array(step, { minLength: EDITS_PER_PROJECT, maxLength: EDITS_PER_PROJECT }), compare);
  await fc.assert(property, { numRuns: Math.ceil(count / EDITS_PER_PROJECT), seed: printedSeed(), endOnFailure: process.env.SHRINK === undefined });
}

async function editAndCompare(edits: Step[], tally: Tally, isOpenedAgain: (index: number) => boolean): Promise<void> {
  const project = new EditedProject();
  try {
    const store = keptInMemory();
    let warm = createAnalyzer(project.root, { store });
    await warm.analyze();
    for (const [index, { cancelledAt, ...change }] of edits.entries()) {
      if (isOpenedAgain(index)) {
        await warm.save();
        warm = opened(project, createAnalyzer(project.root, { store }));
      }
      project.apply(change, warm);
      // What a cancelled analysis left behind shows in those after it.
      if (cancelledAt !== undefined && index < edits.length - 1 && (await isCancelled(cancelledAt, (hooks) => warm.analyze({ ...hooks, isOnlyText: false })))) continue;
      await tally.once(async () => assert.deepEqual(toldOf(await warm.analyze()), toldOf(await cold(project)), `after edit ${index}: ${JSON.stringify(change)}`));
    }
  } finally {
    project.remove();
  }
}

function cold(project: EditedProject): Promise<Analysis> {
  return opened(project, createAnalyzer(project.root)).analyze();
}

function opened({ unsaved }: EditedProject, analyzer: Analyzer): Analyzer {
  for (const [file, text] of unsaved) analyzer.setText(file, text);
  return analyzer;
}
