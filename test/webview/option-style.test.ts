import assert from 'node:assert/strict';
import { optionStyles } from '../../webview/charts/option-style';
import { sampleOption } from '../report/sample';

describe('the looks of options', () => {
  const ids = ['aws-ec2', 'aws-fargate', 'aws-lambda', 'google-cloud-run'];
  const options = ids.map((optionId) => sampleOption({ optionId, deliveryModel: optionId === 'aws-lambda' ? 'FaaS' : 'CaaS' }));

  it('differ in colour and in dashes', () => {
    const styles = [...optionStyles(options).values()];
    assert.equal(new Set(styles.map(({ variable }) => variable)).size, ids.length);
    assert.equal(new Set(styles.map(({ dash }) => dash.join())).size, ids.length);
  });

  it('keep the solid line for Lambda', () => assert.deepEqual(optionStyles(options).get('aws-lambda')!.dash, []));
  it('stay where they are when prices change', () => assert.deepEqual([...optionStyles(options)], [...optionStyles(options.map((option) => ({ ...option, listCostPerMonth: { low: 1, likely: 2, high: 3 } })))]));
  it('need no Lambda', () => assert.equal(optionStyles([options[0]!]).get('aws-ec2')!.variable, '--container'));
});
