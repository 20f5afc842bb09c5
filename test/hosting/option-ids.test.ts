import assert from 'node:assert/strict';
import { comparedOptions } from '../../src/hosting/compared-options';
import { everyOption } from '../../src/hosting/every-option';
import { optionIds } from '../../src/hosting/option-ids';

describe('hosting options by id', () => {
  it('are every option, in its order', () => assert.deepEqual([...optionIds], everyOption.map(({ id }) => id)));
  it('are AWS Lambda and AWS Fargate unless somebody chooses', () => assert.deepEqual(comparedOptions({}).map(({ id }) => id), ['aws-fargate', 'aws-lambda']));
  it('are those that are chosen', () => assert.deepEqual(comparedOptions({ compare: ['render', 'aws-ec2'] }).map(({ id }) => id), ['aws-ec2', 'render']));
});
