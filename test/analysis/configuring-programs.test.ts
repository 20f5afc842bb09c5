import assert from 'node:assert/strict';
import type { ProjectFiles } from '../../src/analysis/files/project-files';
import { UNKNOWN } from '../../src/analysis/framework';
import type { IoIndex } from '../../src/analysis/io/io-index';
import type { Modules } from '../../src/analysis/modules/modules';
import { projectFor } from '../../src/analysis/project-for';
import type { Diagnostic } from '../../src/domain';
import { analyzeFiles } from './analyze-files';

const entry = { 'a.js': "export const handler = async () => { await fetch('https://a.test'); };\n" };
const make = 'const make = (options = {}) => ({ handler: `a.handler`, memorySize: options.isLarge ? 2048 : 256, timeout: options.seconds ?? 7 });\n';
const exported = "module.exports = { service: 's', provider: { name: 'aws', runtime: 'nodejs22.x' }, functions };\n";

/** Name, MiB and seconds of the handlers of a serverless.js. */
async function configured(text: string): Promise<unknown[]> {
  const { handlers } = await analyzeFiles({ 'serverless.js': make + text + exported, ...entry });
  return handlers.map(({ name, memoryMiB, timeoutSeconds }) => [name, memoryMiB, timeoutSeconds]);
}

describe('a serverless.js that makes its functions', () => {
  it('knows that an option that it does not give is not there', async () => {
    assert.deepEqual(await configured('const functions = { a: make() };\n'), [['a', 256, 7]]);
    assert.deepEqual(await configured('const functions = { a: make({ isLarge: true, seconds: 9 }) };\n'), [['a', 2048, 9]]);
  });

  it('is followed through a list that is long, each with its own name', async () => {
    const names = JSON.stringify(Array.from({ length: 400 }, (_, index) => `orders-${index}`));
    const [first] = await configured(`const functions = {};\nfor (const name of ${names}) {\n  functions[name] = make();\n  functions[name].timeout = 9;\n}\n`);
    assert.deepEqual(first, ['orders-0', 256, 9]);
  });

  it('is followed through a reduction to nodes that know themselves', async () => {
    const made = "const nodeOf = (above) => { const node = { above }; node.self = node; return node; };\nconst custom = require('fs').readdirSync('x').reduce((node) => nodeOf(node), nodeOf(null));\n";
    assert.deepEqual(await configured(`${made}const functions = { a: { handler: 'a.handler', memorySize: 512, timeout: 9 } };\n`), [['a', 512, 9]]);
  });

  it('is warned about where it is nested too deeply, and answers that nothing is known', () => {
    const said: Diagnostic[] = [];
    const modules = { load: () => assert.fail(new RangeError('Maximum call stack size exceeded')) } as unknown as Modules;
    const files = { all: [], configs: [] } as unknown as ProjectFiles;
    const project = projectFor({}, { root: '', files, modules, io: {} as IoIndex, report: (diagnostic) => void said.push(diagnostic) }, () => undefined);
    assert.equal(project.evaluate('serverless.js', 'default'), UNKNOWN);
    assert.deepEqual(project.run('app.js').made, []);
    assert.deepEqual(said.map(({ file, severity }) => [file, severity]), [['serverless.js', 'warning'], ['app.js', 'warning']]);
    assert.match(said[0]?.message ?? '', /nested too deeply to be followed/);
  });
});
