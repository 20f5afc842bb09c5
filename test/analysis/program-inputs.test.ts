import assert from 'node:assert/strict';
import type { Modules } from '../../src/analysis/modules/modules';
import { PROJECT_ROOT } from '../../src/analysis/files/project-root';
import { programInputs } from '../../src/analysis/run/program/program-inputs';
import { literal, objectOf, type Value } from '../../src/analysis/run/values/value';

const files = new Set(['infra/app.ts', 'infra/stacks/orders.ts', 'infra/stacks/orders.test.ts', 'infra/stacks/users.ts', 'src/orders.ts', `${'a/'.repeat(12)}c.ts`]);
const listOf = (...texts: string[]): Value => ({ type: 'array', items: texts.map(literal) });

/** What a program that is started in `infra` finds by patterns; undefined where nobody knows. */
function found(patterns: Value, cwd?: string): string[] | undefined {
  const args = [patterns, ...(cwd === undefined ? [] : [objectOf({ cwd: literal(cwd) })])];
  const answer = programInputs({ files } as unknown as Modules, 'infra').answer({ type: 'library', library: 'fast-glob', path: 'sync()', args });
  return answer?.type === 'array' ? answer.items.map((item) => String(item.type === 'literal' && item.value)) : undefined;
}

describe('files that a configuration’s program looks for by patterns', () => {
  const all = ['stacks/orders.ts', 'stacks/orders.test.ts', 'stacks/users.ts'];

  it('are found from the folder that it is started in, or from the one that is stated', () => {
    assert.deepEqual(found(literal('stacks/*.ts')), all);
    assert.deepEqual(found(literal('./stacks/{users,orders}.ts')), ['stacks/orders.ts', 'stacks/users.ts']);
    assert.deepEqual(found(literal('*.ts'), '../src'), ['orders.ts']);
    assert.deepEqual(found(literal('../src/*.ts')), ['src/orders.ts']);
  });

  it('are found by absolute patterns, made of __dirname or of process.cwd()', () => {
    assert.deepEqual(found(literal(`${PROJECT_ROOT}/infra/stacks/*.ts`)), all);
    assert.deepEqual(found(literal(`${PROJECT_ROOT}/stacks/*.ts`)), all);
    assert.deepEqual(found(literal(`${PROJECT_ROOT}/src/*.ts`), 'stacks'), ['src/orders.ts']);
  });

  it('are without those that a pattern leaves out', () => {
    assert.deepEqual(found(listOf('stacks/*.ts', '!**/*.test.ts')), ['stacks/orders.ts', 'stacks/users.ts']);
    assert.deepEqual(found(listOf('stacks/*.ts', `!${PROJECT_ROOT}/infra/stacks/orders*`)), ['stacks/users.ts']);
  });

  it('are not known where a pattern is not, leads out of the project, or would take hours', () => {
    assert.deepEqual(found({ type: 'array', items: [literal('stacks/*.ts'), { type: 'unknown' }] }), undefined);
    assert.deepEqual(found(literal('../../other/*.ts')), []);
    assert.deepEqual(found(literal(`${'**/a/'.repeat(5)}b`)), undefined);
    assert.deepEqual(found(listOf('stacks/*.ts', `!${'*a'.repeat(20)}b`)), undefined);
  });
});
