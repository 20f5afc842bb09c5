import assert from 'node:assert/strict';
import * as z from 'zod';
import { contributes } from '../package.json';
import { estimateQuestion } from '../src/inputs/estimate-question';

describe('what an agent may ask', () => {
  it('is the same in package.json and in the code', () => {
    const { $schema: _, ...schema } = z.toJSONSchema(estimateQuestion, { target: 'draft-7' });
    assert.deepEqual(contributes.languageModelTools[0]!.inputSchema, schema);
  });
});
