import assert from 'node:assert/strict';
import { profile } from '../../src/estimate/profile';
import { analyzeFiles } from './analyze-files';

const STATE = { 'state.json': '{ "isReady": false, "steps": { "done": [] } }' };

/** Calls of the only handler, as often as they are made. */
async function callsOf(files: Record<string, string>): Promise<string[]> {
  const { handlers: [handler] } = await analyzeFiles({ ...STATE, ...files });
  return handler!.awaitedCalls.map(({ operation, multiplicity }) => `${operation} ${multiplicity}`);
}

describe('a JSON file that several modules import', () => {
  it('is one value: what a function changes in it, others find', async () => {
    const prepare = "import state from './state.json';\nexport const prepare = () => { state.isReady = true; };\n";
    const handler = "import state from './state.json';\nimport { prepare } from './prepare';\nexport const handler = async () => { prepare(); if (state.isReady) await fetch('https://a.test'); };\n";
    assert.deepEqual(await callsOf({ 'prepare.ts': prepare, 'handler.ts': handler }), ['GET once']);
  });

  it('keeps for later requests what one has changed', async () => {
    const handler = "const state = require('./state.json');\nexports.handler = async () => { if (state.isReady) return; state.isReady = true; await fetch('https://a.test'); };\n";
    const { handlers: [found] } = await analyzeFiles({ ...STATE, 'handler.js': handler });
    const { paths } = found!;
    assert.equal(paths?.kind, 'branch');
    const shares = paths?.kind === 'branch' ? paths.arms.map(({ probability, body }) => [probability, body.kind]) : [];
    assert.deepEqual(shares, [[0.01, 'call'], [0.99, 'sequence']]);
  });

  it('is as the project has it for the next handler', async () => {
    const write = "import state from './state.json';\nexport const handler = async () => { state.isReady = true; await fetch('https://a.test'); };\n";
    const read = "import state from './state.json';\nexport const handler = async () => { if (state.isReady) await fetch('https://b.test'); else await fetch('https://c.test', { method: 'PUT' }); };\n";
    const { handlers } = await analyzeFiles({ ...STATE, 'a.ts': write, 'b.ts': read });
    assert.deepEqual(handlers.map(({ awaitedCalls }) => awaitedCalls.map(({ operation }) => operation)), [['GET'], ['PUT']]);
  });

  it('gives what is imported of it under a name', async () => {
    const handler = "import { attempts } from './settings.json';\nconst wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));\nexport const handler = async () => { let left = attempts; while (left-- > 0) await wait(10); };\n";
    const { handlers } = await analyzeFiles({ 'settings.json': '{ "attempts": 3 }', 'handler.ts': handler });
    assert.deepEqual(profile(handlers[0]!, {}).ioWaitMs, { low: 30, likely: 30, high: 30 });
  });
});
