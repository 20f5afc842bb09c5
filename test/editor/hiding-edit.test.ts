import assert from 'node:assert/strict';
import { hidingEdit } from '../../src/editor/code/hiding-edit';

describe('hiding advice', () => {
  it('is a comment above the line, in the file\'s own language', () => {
    assert.deepEqual(hidingEdit('a\n  const b = 1;\n', 'x.ts', 1), { line: 1, text: '  // hosting-cost-ignore-next-line\n' });
    assert.deepEqual(hidingEdit('a:\n  memorySize: 1024\n', 'serverless.yml', 1), { line: 1, text: '  # hosting-cost-ignore-next-line\n' });
    assert.equal(hidingEdit('memory_size = 1024\n', 'main.tf', 0)!.text, '# hosting-cost-ignore-next-line\n');
  });

  it('is the comment of a state in JSON, unless there is one', () => {
    const state = (first: string) => `{\n  "Two": {${first}\n    "Type": "Task",\n    "End": true\n  }\n}`;
    assert.deepEqual(hidingEdit(state(''), 'flow.asl.json', 1), { line: 2, text: '    "Comment": "hosting-cost-ignore",\n' });
    assert.equal(hidingEdit(state('\n    "Comment": "why",'), 'flow.asl.json', 1), undefined);
    assert.equal(hidingEdit('{ "Two": { "Type": "Task" } }', 'flow.asl.json', 0), undefined);
  });
});
