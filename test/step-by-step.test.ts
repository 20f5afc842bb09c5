import assert from 'node:assert/strict';
import Mocha, { Suite, Test } from 'mocha';
import { stepByStep } from './step-by-step';

describe('steps that stand on one another', () => {
  it('are skipped behind one that fails, in parts of the suite too; other suites run, also those whose steps do so', async () => {
    const mocha = new Mocha({ reporter: class extends Mocha.reporters.Base {}, retries: 1 });
    const done: string[] = [];
    const step = (name: string, act = (): void => undefined) => new Test(name, () => { done.push(name); act(); });
    const broken = Suite.create(mocha.suite, 'broken');
    stepByStep(broken);
    broken.addTest(step('first'));
    broken.addTest(step('fails', () => { throw new Error('on purpose'); }));
    broken.addTest(step('behind'));
    Suite.create(broken, 'part').addTest(step('in a part'));
    const healthy = Suite.create(mocha.suite, 'healthy');
    stepByStep(healthy);
    healthy.addTest(step('elsewhere'));
    const stats = await new Promise<Mocha.Stats>((resolve) => { const runner = mocha.run(() => resolve(runner.stats!)); });
    assert.deepEqual(done, ['first', 'fails', 'fails', 'elsewhere']);
    assert.deepEqual([stats.passes, stats.failures, stats.pending], [2, 1, 2]);
  });

  it('are tried again as often as the suite says', async () => {
    const mocha = new Mocha({ reporter: class extends Mocha.reporters.Base {}, retries: 1 });
    const suite = Suite.create(mocha.suite, 'shaky');
    stepByStep(suite);
    let tries = 0;
    suite.addTest(new Test('passes the second time', () => { if (++tries === 1) throw new Error('on purpose'); }));
    suite.addTest(new Test('behind it', () => undefined));
    const stats = await new Promise<Mocha.Stats>((resolve) => { const runner = mocha.run(() => resolve(runner.stats!)); });
    assert.deepEqual([stats.passes, stats.failures, stats.pending], [2, 0, 0]);
  });
});
