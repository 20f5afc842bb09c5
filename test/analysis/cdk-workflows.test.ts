import assert from 'node:assert/strict';
import { cdkWorkflows } from '../../src/analysis/workflows/cdk-workflows';
import { stateTransitions } from '../../src/estimate/state-machines/state-transitions';
import type { StateMachine } from '../../src/estimate/state-machines/state-transitions';

const imports = "import * as sfn from 'aws-cdk-lib/aws-stepfunctions';\nimport * as tasks from 'aws-cdk-lib/aws-stepfunctions-tasks';\n";
const inStack = (body: string, more = '') => `${imports}class Orders extends Stack {\n  constructor(scope, id) {\n    super(scope, id);\n${body}\n  }\n${more}}\n`;
const count = (code: string, items = 3) => cdkWorkflows(code, 'stack.ts').map(({ id, type, definition, assumptions }) => [id, type, stateTransitions(definition as StateMachine, items).perExecution, ...assumptions]);
const invoke = (name: string) => `new tasks.LambdaInvoke(this, '${name}', { lambdaFunction: fn })`;

describe('workflows in CDK code', () => {
  it('are chains of states', () => {
    assert.deepEqual(count(inStack(`const a = ${invoke('A')}; const b = ${invoke('B')};\nnew sfn.StateMachine(this, 'Line', { definition: a.next(b).next(new sfn.Succeed(this, 'Done')) });`)), [['Line', 'STANDARD', 3]]);
  });

  it('are linked by statements, and of the type that is stated', () => {
    const code = inStack(`const first = ${invoke('A')}.addRetry({ maxAttempts: 3 }); const second = new sfn.Wait(this, 'W', {});\nfirst.next(second);\nnew sfn.StateMachine(this, 'Fast', { definitionBody: sfn.DefinitionBody.fromChainable(first), stateMachineType: sfn.StateMachineType.EXPRESS });`);
    assert.deepEqual(count(code), [['Fast', 'EXPRESS', 2]]);
  });

  it('branch, join again, and poll', () => {
    // A, then the Choice, half of the time B, always C.
    assert.deepEqual(count(inStack(`const choice = new sfn.Choice(this, 'C?').when(sfn.Condition.isPresent('$.b'), ${invoke('B')}).afterwards({ includeOtherwise: true });\nnew sfn.StateMachine(this, 'Branch', { definition: ${invoke('A')}.next(choice).next(${invoke('C')}) });`)), [['Branch', 'STANDARD', 1 + 1 + 0.5 + 1]]);
    // A Choice that waits again half of the time is entered twice, and so is what leads to it.
    const [[, , polled]] = count(inStack(`const wait = new sfn.Wait(this, 'W', {}); const ask = ${invoke('Ask')}; const done = new sfn.Choice(this, 'Done?');\nwait.next(ask).next(done.when(sfn.Condition.booleanEquals('$.done', true), new sfn.Succeed(this, 'End')).otherwise(wait));\nnew sfn.StateMachine(this, 'Poll', { definition: wait });`)) as [[string, string, number]];
    assert.ok(Math.abs(polled - 7) < 1e-6);
  });

  it('run branches of a Parallel, and the states of a Map for each item', () => {
    assert.deepEqual(count(inStack(`const all = new sfn.Parallel(this, 'P').branch(${invoke('A')}, ${invoke('B')}.next(${invoke('C')}));\nnew sfn.StateMachine(this, 'Both', { definition: all });`)), [['Both', 'STANDARD', 4]]);
    assert.deepEqual(count(inStack(`const each = new sfn.Map(this, 'M', {}); each.itemProcessor(${invoke('A')}.next(${invoke('B')}));\nnew sfn.StateMachine(this, 'Each', { definition: sfn.Chain.start(each) });`), 5), [['Each', 'STANDARD', 1 + 5 * 2]]);
  });

  it('are built by helpers, fields and objects that they hand back', () => {
    const code = inStack('    const { first, last } = this.build();\n    this.end = new sfn.Succeed(this, \'End\');\n    last.next(this.end);\n    new sfn.StateMachine(this, \'Helped\', { definition: first });', `  build() {\n    const first = ${invoke('A')};\n    const last = this.step('B');\n    first.next(last);\n    return { first, last };\n  }\n  step(name) { return new tasks.LambdaInvoke(this, name, {}); }\n`);
    assert.deepEqual(count(code), [['Helped', 'STANDARD', 3]]);
  });

  it('know states by their imports, whatever they are called here', () => {
    const code = "import { StateMachine, Map as Every, Pass } from 'aws-cdk-lib/aws-stepfunctions';\nimport { aws_stepfunctions_tasks as t } from 'aws-cdk-lib';\nconst every = new Every(scope, 'E', {}).iterator(new Pass(scope, 'P'));\nnew Map([['a', 1]]);\nexport const machine = new StateMachine(scope, 'M', { definition: new t.SqsSendMessage(scope, 'S', {}).next(every) });";
    assert.deepEqual(count(code, 2), [['M', 'STANDARD', 1 + 1 + 2]]);
  });

  it('say what they do not follow', () => {
    assert.deepEqual(count(inStack("new sfn.StateMachine(this, 'Part', { definition: new sfn.Parallel(this, 'P').branch(new OtherJob(this, 'job').prefixStates()) });")), [['Part', 'STANDARD', 2, "new OtherJob(this, 'job').prefixStates() is not followed: it is counted as one state."]]);
  });

  it('are none in code without them, broken or endless', () => {
    for (const code of ['', 'export const a = 1;', `${imports}function f() { return f(); }\nf();`, `${imports}new sfn.StateMachine(this, 'X', {`]) assert.deepEqual(count(code), []);
  });
});
