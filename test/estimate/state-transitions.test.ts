import assert from 'node:assert/strict';
import { expressUsage } from '../../src/estimate/state-machines/express-usage';
import { stateMachinesIn } from '../../src/estimate/state-machines/state-machines-in';
import { stateTransitions } from '../../src/estimate/state-machines/state-transitions';
import type { StateMachine } from '../../src/estimate/state-machines/state-transitions';

const task = (Next?: string) => ({ Type: 'Task', ...(Next ? { Next } : { End: true }) });
const line: StateMachine = { StartAt: 'A', States: { A: task('B'), B: task() } };
const count = (machine: StateMachine, items = 10) => stateTransitions(machine, items).perExecution;

describe('state transitions', () => {
  it('are the states that are entered', () => assert.equal(count(line), 2));

  it('have all branches of a Parallel and the states of a Map for each item', () => {
    assert.equal(count({ StartAt: 'P', States: { P: { Type: 'Parallel', Branches: [line, line], End: true } } }), 5);
    assert.equal(count({ StartAt: 'M', States: { M: { Type: 'Map', ItemProcessor: line, End: true } } }, 4), 9);
    assert.equal(count({ StartAt: 'M', States: { M: { Type: 'Map', Iterator: line, End: true } } }, 0), 1);
  });

  it('take every way of a Choice for equally likely, and say so', () => {
    const machine: StateMachine = { StartAt: 'C', States: { C: { Type: 'Choice', Choices: [{ Next: 'A' }], Default: 'E' }, A: task('B'), B: task(), E: { Type: 'Succeed' } } };
    assert.equal(count(machine), 1 + 0.5 * 2 + 0.5 * 1);
    assert.deepEqual(stateTransitions(machine, 1).assumptions, ['The 2 ways from "C" are equally likely.']);
  });

  it('of a loop that polls are a geometric series', () => {
    const poll: StateMachine = { StartAt: 'Wait', States: { Wait: { Type: 'Wait', Next: 'Ask' }, Ask: task('Done?'), 'Done?': { Type: 'Choice', Choices: [{ Next: 'Wait' }], Default: 'End' }, End: { Type: 'Succeed' } } };
    assert.ok(Math.abs(count(poll) - 7) < 1e-6);
  });

  it('of a loop without a way out, or a state that is not there, say so', () => {
    assert.match(stateTransitions({ StartAt: 'A', States: { A: task('A') } }, 1).assumptions[0]!, /loop without a way out/);
    assert.match(stateTransitions({ StartAt: 'A', States: {} }, 1).assumptions[0]!, /no state "A"/);
  });
});

describe('state machines', () => {
  const found = (document: unknown) => stateMachinesIn(document).map(({ path, type, machine }) => [path, type, count(machine)]);

  it('are found in ASL', () => assert.deepEqual(found(line), [['', 'STANDARD', 2]]));
  it('are found in serverless-step-functions', () => assert.deepEqual(found({ stepFunctions: { stateMachines: { orders: { type: 'EXPRESS', definition: line } } } }), [['stepFunctions.stateMachines.orders.definition', 'EXPRESS', 2]]));
  it('are found in SAM', () => assert.deepEqual(found({ Resources: { Flow: { Type: 'AWS::Serverless::StateMachine', Properties: { Type: 'EXPRESS', Definition: line } } } }), [['Resources.Flow.Properties.Definition', 'EXPRESS', 2]]));
  it('are found in what the CDK writes', () => {
    const text = JSON.stringify(line);
    const joined = { 'Fn::Join': ['', [text.slice(0, 20), text.slice(20)]] };
    assert.deepEqual(found({ Resources: { Flow: { Type: 'AWS::StepFunctions::StateMachine', Properties: { DefinitionString: joined } } } }), [['Resources.Flow.Properties.DefinitionString', 'STANDARD', 2]]);
  });
  it('are not found where there are none', () => assert.deepEqual([found({}), found([1, 'x', null]), found({ DefinitionString: 'flow.asl.json' })], [[], [], []]));
});

describe('Express executions', () => {
  it('are billed in 100 ms and 64 MB: the published bills', () => {
    const tenMillion = expressUsage(1e7, 800, 512);
    assert.equal(Math.round(tenMillion.gbHours * 100) / 100, 1111.11);
    assert.deepEqual(expressUsage(100_000, 123, 0), { requests: 100_000, gbHours: (100_000 * 0.2 * 0.0625) / 3600 });
  });
});
