import type { Machine } from '../machine';
import { sequence } from '../steps/sequence';
import { settleLibrary } from '../packages/settle-library';
import type { ArrayValue, LibraryValue, Value } from '../values/value';

/** `Promise.all(items.map((item) => limit(() => load(item))))`: the functions of a list of estimated length are run that often, as many at once as the limit lets. */
export function settleEach(machine: Machine, member: LibraryValue, { count, reason }: NonNullable<ArrayValue['rest']>): number[] {
  machine.loops.push({ count, reason });
  const arm = machine.arm(() => void settleLibrary(machine, member));
  machine.loops.pop();
  machine.merge([{ ...arm, exited: false }]);
  return arm.steps.length === 0 ? [] : [machine.start([{ kind: 'loop', iterations: count, concurrency: limitOf(member), body: sequence(arm.steps), reason }])];
}

/** How many a package lets run at once; 0 = all. */
export function limitOf({ library, receiver }: LibraryValue): number {
  if (library !== 'p-limit' && library !== 'p-queue') return 0;
  const given = receiver?.args[0];
  return numberIn(given?.type === 'object' ? given.members.get('concurrency') : given);
}

function numberIn(value: Value | undefined): number {
  return value?.type === 'literal' && typeof value.value === 'number' ? value.value : 0;
}
