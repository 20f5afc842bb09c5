import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { stateMachinesIn } from '../estimate/state-machines-in';
import { stateTransitions } from '../estimate/state-transitions';
import type { Section } from '../report/document';
import { FriendlyError } from './friendly-error';

export interface CountedStateMachine {
  path: string;
  type: 'EXPRESS' | 'STANDARD';
  perExecution: number;
  assumptions: string[];
}

/** The state machines of a file with their transitions; JSON is YAML too, and the tags of CloudFormation do not matter here. */
export function readStateMachines(file: string, itemsPerMap: number): CountedStateMachine[] {
  if (!(itemsPerMap >= 0)) throw new FriendlyError('--items expects a number, such as 10.');
  const found = stateMachinesIn(documentOf(file));
  if (found.length === 0) throw new FriendlyError(`${file} defines no state machine: nothing in it has "StartAt" and "States".`);
  return found.map(({ path, type, machine }) => ({ path: path || file, type, ...stateTransitions(machine, itemsPerMap) }));
}

/** The count for people. */
export function stateMachinesDocument(machines: readonly CountedStateMachine[]): Section[] {
  const rows = machines.map(({ path, type, perExecution }) => [path, type, perExecution.toLocaleString('en-US', { maximumFractionDigits: 2 })]);
  return [{ title: 'State transitions of one execution', table: { head: ['State machine', 'Type', 'Transitions'], rows, right: [2] }, items: machines.flatMap(({ assumptions }) => assumptions) }];
}

function documentOf(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'), { logLevel: 'silent' }) as unknown;
  } catch (error) {
    throw new FriendlyError(`${file} cannot be read: ${(error as Error).message}`);
  }
}
