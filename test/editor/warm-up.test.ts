import assert from 'node:assert/strict';
import { createAnalyzer } from '../../src/analysis/analyzer';
import { warmUp } from '../../src/editor/thread/warm-up';

describe('warming up', () => {
  it('follows a handler of its own, whose edits are seen, and touches no file', async () => {
    const analyzer = createAnalyzer('/nonexistent/hosting-cost');
    const found: (string | undefined)[] = [];
    const analyze = analyzer.analyze.bind(analyzer);
    await warmUp(() => ({ ...analyzer, analyze: async (hooks) => {
      const analysis = await analyze(hooks);
      found.push(analysis.handlers[0]?.awaitedCalls.at(-1)?.host);
      return analysis;
    } }))(new AbortController().signal);
    assert.deepEqual(found.slice(0, 2), ['edit0.example', 'edit1.example']);
  });

  it('stops between two edits when somebody asks for something, and goes on from there', async () => {
    let controller = new AbortController();
    let times = 0;
    let created = 0;
    const analyze = async () => {
      times++;
      controller.abort();
      return { handlers: [], diagnostics: [], stats: { filesListed: 0, filesParsed: 0, bytesParsed: 0, durationMs: 0 } };
    };
    const warm = warmUp(() => (created++, { analyze, setText: () => undefined, advise: async () => [], save: async () => false }));
    for (let pause = 1; pause <= 40; pause++) {
      controller = new AbortController();
      await warm(controller.signal);
      if (pause <= 3) assert.equal(times, pause);
    }
    assert.equal(created, 1);
    const whole = times;
    await warm(new AbortController().signal);
    assert.deepEqual([whole < 40, times, created], [true, whole, 1]);
  });
});
