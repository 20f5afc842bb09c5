import assert from 'node:assert/strict';
import { createAnalyzer } from '../../src/analysis/analyzer';
import { Project } from '../../src/analysis/paths/loaded/path-module';
import { Machine } from '../../src/analysis/run/machine';
import { inProject } from '../in-project';
import { mainOf } from './main-of';

const FILES = {
  'serverless.yml': 'service: s\nprovider:\n  name: aws\n  runtime: nodejs20.x\nfunctions:\n  a:\n    handler: a.main\n  b:\n    handler: b.main\n',
  'a.js': "export const main = async () => { await fetch('https://a.example'); };",
  'b.js': "export const main = async () => { await fetch('https://b.example'); };",
};

/** Analyses both handlers while a method fails where it is asked for `a.js`. */
async function whileFailing<Name extends string>(of: Record<Name, (...args: never[]) => unknown>, name: Name, isOfA: (...args: unknown[]) => boolean) {
  const method = of[name] as (...args: unknown[]) => unknown;
  const replaced = function (this: unknown, ...args: unknown[]): unknown {
    if (isOfA(...args)) throw new TypeError('made to fail');
    return method.apply(this, args);
  };
  of[name] = replaced as (typeof of)[Name];
  try {
    const { handlers, diagnostics } = await inProject(FILES, (root) => createAnalyzer(root).analyze());
    return {
      hosts: handlers.map(({ awaitedCalls }) => awaitedCalls.map(({ host }) => host)),
      said: diagnostics.map(({ file, line, severity, message }) => `${severity} ${file}:${line} ${message}`),
    };
  } finally {
    of[name] = method as (typeof of)[Name];
  }
}

describe('a fault of our own', () => {
  it('while one handler is run is told of it, and the other handlers keep their figures', async () => {
    const { hosts, said } = await whileFailing(Machine.prototype as never, 'within', (activation) => (activation as { module: { file: string } }).module.file === 'a.js');
    assert.deepEqual(hosts, [[], ['b.example']]);
    assert.deepEqual(said, ['warning a.js:1 The handler a could not be followed, by a fault of Hosting Cost itself (TypeError: made to fail). Type its ioWaitMs in hosting-cost.json, and report the fault, please.']);
  });

  it('while the paths of a handler are followed leaves it what running it found', async () => {
    const { hosts, said } = await whileFailing(Project.prototype as never, 'start', (_world, file) => file === 'a.js');
    assert.deepEqual(hosts, [['a.example'], ['b.example']]);
    assert.deepEqual(said, ['warning a.js:1 The handler a could only be followed in part, by a fault of Hosting Cost itself (TypeError: made to fail). Type its ioWaitMs in hosting-cost.json, and report the fault, please.']);
  });

  it('is not what a method of promises throws that is called on nothing', async () => {
    const { awaitedCalls } = await mainOf("export const main = async () => { const { then, finally: last } = Promise.resolve(); try { then(() => 0); } catch { await fetch('https://a.example'); } try { last(() => 0); } catch { await fetch('https://b.example'); } };");
    assert.deepEqual(awaitedCalls.map(({ host }) => host), ['a.example', 'b.example']);
  });
});
