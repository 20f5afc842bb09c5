import assert from 'node:assert/strict';
import { createAnalyzer } from '../../src/analysis/analyzer';
import { warmUp } from '../../src/editor/thread/warm-up';

describe('warming up', () => {
  it('follows a handler of its own, whose edits are seen, and touches no file', async () => {
    const analyzer = createAnalyzer('/nonexistent/hosting-cost');
    const found: (string | undefined)[] = [];
    const controller = new AbortController();
    const analyze = analyzer.analyze.bind(analyzer);
    await warmUp(() => ({ ...analyzer, analyze: async (hooks) => {
      const analysis = await analyze(hooks);
      if (found.push(analysis.handlers[0]?.awaitedCalls.at(-1)?.host) === 2) controller.abort();
      return analysis;
    } }))(controller.signal);
    assert.deepEqual(found, ['edit0.example', 'edit1.example']);
  });

  it('looks for advice too, and gives that up when somebody asks for something', async () => {
    const analyzer = createAnalyzer('/nonexistent/hosting-cost');
    let controller = new AbortController();
    let [asked, found] = [0, -1];
    const warm = warmUp(() => ({ ...analyzer, advise: async (hooks) => {
      if (++asked >= 2) controller.abort();
      const advice = await analyzer.advise(hooks);
      found = advice.length;
      return advice;
    } }));
    await assert.rejects(warm(controller.signal), { name: 'AbortError' });
    assert.equal(asked, 2);
    assert.ok(found > 0, 'there is some to find');
    controller = new AbortController();
    await assert.rejects(warm(controller.signal), { name: 'AbortError' });
    assert.equal(asked, 3);
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
