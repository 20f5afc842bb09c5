import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readStateMachines } from '../../src/cli/read-state-machines';

describe('state machines of a file', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'state-machines-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string): string => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  const counted = (file: string) => readStateMachines(file, 10).map(({ path, type, perExecution }) => [path, type, perExecution]);

  it('are read through the DefinitionUri of a SAM template, numbers that are put in later included', () => {
    write('machines/pay.asl.json', '{"StartAt": "A", "States": {"A": {"Type": "Task", "TimeoutSeconds": ${limit}, "Next": "B"}, "B": {"Type": "Succeed"}}}');
    const file = write('template.yml', 'Resources:\n  Pay:\n    Type: AWS::Serverless::StateMachine\n    Properties:\n      Type: EXPRESS\n      DefinitionUri: machines/pay.asl.json\n');
    assert.deepEqual(counted(file), [['Resources.Pay.Properties.DefinitionUri', 'EXPRESS', 2]]);
  });

  it('are read from a template that only deployment tools take for YAML', () => {
    write('one.asl.json', '{"StartAt": "A", "States": {"A": {"Type": "Succeed"}}}');
    const file = write('template.yml', 'Globals:\n  Function:\n    VpcConfig: !If [Private, {\n      SubnetIds: !Ref subnets\n    }, !Ref AWS::NoValue]\nResources:\n  One:\n    Properties:\n      DefinitionUri: one.asl.json\n');
    assert.deepEqual(counted(file), [['Resources.One.Properties.DefinitionUri', 'STANDARD', 1]]);
  });

  for (const [form, definition] of [['!Sub', "!Sub '{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Task\", \"Resource\": \"${Pay.Arn}\", \"End\": true}}}'"], ['Fn::Sub with a list', "\n        Fn::Sub: ['{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}', {}]"]]) {
    it(`are read from a DefinitionString with ${form}`, () => {
      const file = write('template.yaml', `Resources:\n  One:\n    Properties:\n      DefinitionString: ${definition}\n`);
      assert.deepEqual(counted(file), [['Resources.One.Properties.DefinitionString', 'STANDARD', 1]]);
    });
  }

  it('that are not there are named with the file', () => {
    assert.throws(() => readStateMachines(write('empty.yml', 'Resources: {}\n'), 10), /empty\.yml defines no state machine/);
    assert.throws(() => readStateMachines(join(folder, 'none.yml'), 10), /none\.yml cannot be read: ENOENT/);
    assert.throws(() => readStateMachines(write('deep.yml', '['.repeat(5000)), 10), /deep\.yml cannot be read: This YAML is not valid: nested too deeply/);
  });
});
