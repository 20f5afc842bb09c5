import { countOf } from '../values/list-rests';
import type { Machine } from '../machine';
import { sequence } from '../steps/sequence';
import { settleLibrary } from '../packages/settle-library';
import type { ArrayValue, LibraryValue, Value } from '../values/value';
import { limitOf } from './settle-each';

/** `Promise.all(list.map((item) => limit(() => load(item))))` of a known list: where there are more than the limit lets run at once, they are one loop, of which each round is one of them. The rest is left to the caller. */
export function startLimited(machine: Machine, { items: members, isPartial }: ArrayValue): { ids: number[]; started: ReadonlySet<Value> } {
  const ids: number[] = [];
  const started = new Set<Value>();
  for (const [, group] of groupsOf(members)) {
    const limit = limitOf(group[0]!);
    if (limit === 0 || group.length <= limit) continue;
    const bodies = group.map((member) => machine.capture(() => void settleLibrary(machine, member)));
    group.forEach((member) => started.add(member));
    if (bodies.every(({ length }) => length === 0)) continue;
    const arms = bodies.map((steps) => ({ probability: 1 / bodies.length, body: sequence(steps) }));
    ids.push(machine.start([{ kind: 'loop', iterations: countOf({ type: 'array', items: group, ...(isPartial && { isPartial }) }), concurrency: limit, body: { kind: 'branch', arms }, reason: `${group.length} items, ${limit} at once` }]));
  }
  return { ids, started };
}

/** Calls of functions that wait for their turn, by what lets them run. */
function groupsOf(members: readonly Value[]): Map<LibraryValue, LibraryValue[]> {
  const groups = new Map<LibraryValue, LibraryValue[]>();
  for (const member of members) {
    if (member.type !== 'library' || member.settled || !member.callbacks || !member.receiver) continue;
    groups.set(member.receiver, [...(groups.get(member.receiver) ?? []), member]);
  }
  return groups;
}
