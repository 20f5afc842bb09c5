import assert from 'node:assert/strict';
import type { Figures } from '../../src/editor/figures';
import { outdated } from '../../src/editor/outdated';
import { sampleHandler } from '../report/sample';

const figuresOf = (count: number) => ({ analysis: { handlers: Array.from({ length: count }, () => sampleHandler()) } }) as unknown as Figures;

describe('outdated', () => {
  it('says why figures are older than the code', () => {
    assert.deepEqual(outdated({ figures: figuresOf(1), state: { phase: 'cancelled' } }), { because: 'cancelled' });
    assert.deepEqual(outdated({ figures: figuresOf(1), state: { phase: 'failed', message: 'disk full' } }), { because: 'failed', message: 'disk full' });
  });

  it('says nothing while they are not, and where there are none', () => {
    for (const phase of ['idle', 'analysing', 'ready'] as const) assert.equal(outdated({ figures: figuresOf(1), state: { phase } }), undefined);
    for (const figures of [undefined, figuresOf(0)]) assert.equal(outdated({ figures, state: { phase: 'cancelled' } }), undefined);
  });
});
