import assert from 'node:assert/strict';
import type { Figures } from '../../src/editor/figures';
import { panelState } from '../../src/editor/panel/panel-state';
import { sampleHandler } from '../report/sample';

const figures = {
  analysis: { handlers: [], diagnostics: [{ file: 'a.ts', severity: 'error', message: 'broken' }], stats: { filesListed: 1, filesParsed: 1, bytesParsed: 1, durationMs: 1 } },
  savedInputs: { requestsPerMonth: 1 },
  inputs: { requestsPerMonth: 2 },
  inputDiagnostics: [{ file: 'hosting-cost.json', severity: 'error', message: 'wrong' }],
  estimate: { diagnostics: [] },
} as unknown as Figures;

const withHandlers = { ...figures, analysis: { ...figures.analysis, handlers: [sampleHandler()] } };

describe('panelState', () => {
  const session = { name: 'shop', figures: undefined, typedInputs: undefined };

  it('tells how far the first analysis is', () => {
    const progress = { done: 1, total: 2, what: 'a.ts' };
    assert.deepEqual(panelState({ ...session, state: { phase: 'analysing', progress } }, {}), { phase: 'analysing', projectName: 'shop', progress });
    assert.deepEqual(panelState({ ...session, state: { phase: 'idle' } }, {}), { phase: 'analysing', projectName: 'shop', progress: undefined });
  });

  it('keeps earlier figures in sight while it reads and when that is cancelled', () => {
    for (const phase of ['analysing', 'cancelled', 'ready'] as const) {
      const state = panelState({ ...session, figures: withHandlers, typedInputs: { requestsPerMonth: 2 }, state: { phase } }, { focus: 'a.ts#handler' });
      assert.ok(state.phase === 'ready');
      assert.deepEqual([state.surface, state.savedInputs, state.inputs, state.focus], ['editor', { requestsPerMonth: 1 }, { requestsPerMonth: 2 }, 'a.ts#handler']);
      assert.deepEqual(state.outdated, phase === 'cancelled' ? { because: 'cancelled' } : undefined);
      assert.deepEqual(state.diagnostics.map(({ message }) => message), ['broken', 'wrong']);
    }
  });

  it('keeps earlier figures beside the error of a later analysis', () => {
    const state = panelState({ ...session, figures: withHandlers, state: { phase: 'failed', message: 'disk full' } }, {});
    assert.ok(state.phase === 'ready');
    assert.deepEqual([state.savedInputs, state.outdated], [{ requestsPerMonth: 1 }, { because: 'failed', message: 'disk full' }]);
    assert.deepEqual(panelState({ ...session, figures, state: { phase: 'failed', message: 'disk full' } }, {}), { phase: 'error', projectName: 'shop', message: 'disk full' });
  });

  it('says why there is nothing', () => {
    assert.deepEqual(panelState({ ...session, state: { phase: 'cancelled' } }, {}), { phase: 'cancelled', projectName: 'shop' });
    assert.deepEqual(panelState({ ...session, state: { phase: 'failed', message: 'disk full' } }, {}), { phase: 'error', projectName: 'shop', message: 'disk full' });
  });
});
