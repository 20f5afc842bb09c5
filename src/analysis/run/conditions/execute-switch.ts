import type { Statement } from '../../ir';
import { emitBranch } from './branch';
import { caseShares } from './case-shares';
import { evaluate } from '../evaluate';
import { executeBlock } from '../execute';
import { inScope, reaches } from '../loops/loop-scope';
import type { Machine } from '../machine';
import { evaluateBinary } from '../operators';
import { reachedFrom, type Cases } from './reached-from';
import type { Scope } from '../scope';
import { truthiness } from './truthiness';
import { type Value } from '../values/value';

/** Runs from every case that may match; each may fall through into the next. */
export function executeSwitch(machine: Machine, scope: Scope, statement: Statement & { kind: 'switch' }): void {
  const value = evaluate(machine, scope, statement.value);
  const { cases } = statement;
  const entries = possibleEntries(machine, scope, value, cases);
  const breakTo = machine.newId();
  const functions = cases.flatMap(({ body }) => body.filter(({ kind }) => kind === 'function'));
  const bodies = entries.map((index) => reachedFrom(cases, index));
  const run = (body: readonly Statement[]): void => (body.length === 0 ? undefined : executeBlock(machine, scope, [...functions, ...body]));
  inScope(machine, breakTo, { breakTo, ...(statement.label !== undefined && { label: statement.label }) }, () => {
    const [only] = bodies;
    if (only && bodies.length === 1) {
      run(only);
      return;
    }
    machine.decisions.note(statement);
    const arms = bodies.map((body) => machine.arm(() => run(body)));
    machine.merge(arms.map((arm) => ({ ...arm, exited: arm.exited && !reaches(arm.steps, breakTo) })));
    emitBranch(machine, arms, caseShares(bodies));
  });
}

/** Indexes of the cases that control may enter at; -1 = past all of them. Several labels of one body are one entry. */
function possibleEntries(machine: Machine, scope: Scope, value: Value, cases: Cases): number[] {
  const entries: number[] = [];
  for (const [index, { test }] of cases.entries()) {
    if (!test) continue;
    const matches = truthiness(evaluateBinary('===', value, evaluate(machine, scope, test)));
    if (matches === false) continue;
    const isSameBody = entries.at(-1) === index - 1 && cases[index - 1]?.body.length === 0 && matches !== true;
    if (!isSameBody) entries.push(index);
    else entries[entries.length - 1] = index;
    if (matches) return entries;
  }
  return [...entries, cases.findIndex(({ test }) => !test)];
}
