import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const project = resolve(__dirname, '..');

/** Packages that a process of its own has loaded after `code`. */
function loadedAfter(code: string): string[] {
  const print = `console.log(JSON.stringify(Object.keys(require.cache).map((path) => /node_modules[\\\\/]([^\\\\/]+)/.exec(path)?.[1])))`;
  const output = execFileSync(process.execPath, ['--require', 'tsx/cjs', '-e', `${code};${print}`], { cwd: project, encoding: 'utf8' });
  return JSON.parse(output.trim().split('\n').at(-1)!) as string[];
}

describe('what loading the analyser takes along', function () {
  this.timeout(60_000);
  const analyser = `const { parseYaml } = require('./src/analysis/config/parse/parse-yaml.ts'); require('./src/analysis/analyzer.ts'); const { parseProjectFile } = require('./src/inputs/project-file.ts'); require('./src/editor/thread/compute-figures.ts')`;

  it('is neither the reader of YAML nor the schema of hosting-cost.json, where a project has no such file', () => {
    const loaded = loadedAfter(`${analyser}; parseProjectFile('')`);
    assert.ok(loaded.includes('jsonc-parser'), 'names packages');
    assert.deepEqual(loaded.filter((name) => name === 'yaml' || name === 'zod'), []);
  });

  it('is joined by both with the first file of each kind', () => {
    const loaded = loadedAfter(`${analyser}; parseProjectFile('{ "requestsPerMonth": 5 }'); parseYaml({ report() {} }, 'serverless.yml', 'service: orders')`);
    assert.deepEqual([...new Set(loaded.filter((name) => name === 'yaml' || name === 'zod'))].sort(), ['yaml', 'zod']);
  });
});
