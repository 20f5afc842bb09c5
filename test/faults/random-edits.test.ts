import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnalyzer } from '../../src/analysis/analyzer';
import type { Analysis } from '../../src/domain';
import { edit, EditedProject, type Edit } from './edited-project';
import { fault, type Tally } from './fault';
import { printedSeed } from './seed';

/** `npm run faults` asks for 10,000. */
const EDITS = Number(process.env.EDITS ?? 100);
const EDITS_PER_PROJECT = 50;

describe('faults: random edits', function () {
  this.timeout(0);

  fault('random edits (valid, broken, half-typed; saved or not; files and folders made, renamed, deleted): equal to a cold analysis', async (tally) => {
    const property = fc.asyncProperty(fc.array(edit, { minLength: EDITS_PER_PROJECT, maxLength: EDITS_PER_PROJECT }), (edits) => editAndCompare(edits, tally));
    await fc.assert(property, { numRuns: Math.ceil(EDITS / EDITS_PER_PROJECT), seed: printedSeed(), endOnFailure: process.env.SHRINK === undefined });
  });
});

async function editAndCompare(edits: Edit[], tally: Tally): Promise<void> {
  const project = new EditedProject();
  try {
    const warm = createAnalyzer(project.root);
    await warm.analyze();
    for (const [index, change] of edits.entries()) {
      project.apply(change, warm);
      await tally.once(async () => assert.deepEqual(told(await warm.analyze()), told(await cold(project)), `after edit ${index}: ${JSON.stringify(change)}`));
    }
  } finally {
    project.remove();
  }
}

function cold({ root, unsaved }: EditedProject): Promise<Analysis> {
  const analyzer = createAnalyzer(root);
  for (const [file, text] of unsaved) analyzer.setText(file, text);
  return analyzer.analyze();
}

/** What a person sees, and in which order. How much was read for it differs. */
function told({ handlers, diagnostics, stats }: Analysis) {
  return { handlers, diagnostics, filesListed: stats.filesListed };
}
