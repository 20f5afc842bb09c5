import type { Machine } from '../machine';
import { truthiness } from '../conditions/truthiness';
import { endOfPath } from './end-of-path';
import { UNDEFINED, literal, type ArrayValue, type Value } from '../values/value';

/** What methods of a list give where every item, and what the callback answers for each, is known: a configuration's program picks by them what it makes. Undefined where something is not known. */
export const exactLists = {
  every: (machine: Machine, list: ArrayValue, answers: ArrayValue): Value | undefined => ofVerdicts(machine, list, answers, (verdicts) => literal(verdicts.every(Boolean))),
  filter: (machine: Machine, list: ArrayValue, answers: ArrayValue): Value | undefined => ofVerdicts(machine, list, answers, (verdicts) => ({ ...list, born: machine.born(), items: list.items.filter((_, index) => verdicts[index]) })),
  find: (machine: Machine, list: ArrayValue, answers: ArrayValue): Value | undefined => ofVerdicts(machine, list, answers, (verdicts) => list.items[verdicts.indexOf(true)] ?? UNDEFINED),
  includes: (machine: Machine, list: ArrayValue, value: Value | undefined): Value | undefined => (isWhole(machine, list) && value?.type === 'literal' && list.items.every((item) => item.type === 'literal') ? literal(list.items.some((item) => item.type === 'literal' && item.value === value.value)) : undefined),
  join: (machine: Machine, list: ArrayValue, separator: Value | undefined): Value | undefined => {
    const texts = list.items.map((item) => (item.type === 'literal' ? String(item.value ?? '') : undefined));
    const between = separator === undefined ? ',' : separator.type === 'literal' ? String(separator.value) : undefined;
    if (!isWhole(machine, list) || between === undefined) return undefined;
    if (texts.every((text) => text !== undefined)) return literal(texts.join(between));
    return between === '/' ? endOfPath(texts) : undefined;
  },
  some: (machine: Machine, list: ArrayValue, answers: ArrayValue): Value | undefined => ofVerdicts(machine, list, answers, (verdicts) => literal(verdicts.some(Boolean))),
  /** `file.split('/').pop()`: the last of texts, which is taken out. */
  taken: (machine: Machine, list: ArrayValue, index: number): Value | undefined => {
    const isOwn = machine.loops.length <= (list.loopDepth ?? 0) && !machine.isOlderThanArm(list.born);
    if (!isWhole(machine, list) || !isOwn || !list.items.every(({ type }) => type === 'literal')) return undefined;
    machine.recorder.changeArray(list);
    return list.items.splice(index, 1)[0] ?? UNDEFINED;
  },
  /** Of a set: what it already has is not added. */
  unique: (machine: Machine, items: readonly Value[]): Value[] => (machine.surroundings || items.every(({ type }) => type === 'literal') ? items.filter((item, index) => item.type !== 'literal' || items.findIndex((other) => other.type === 'literal' && other.value === item.value) === index) : [...items]),
};

function isWhole(machine: Machine, list: ArrayValue): boolean {
  return machine.surroundings !== undefined && !list.rest && !list.isPartial;
}

function ofVerdicts(machine: Machine, list: ArrayValue, answers: ArrayValue, pick: (verdicts: boolean[]) => Value): Value | undefined {
  if (!isWhole(machine, list) || answers.items.length !== list.items.length) return undefined;
  const verdicts = answers.items.map(truthiness);
  return verdicts.every((verdict) => verdict !== undefined) ? pick(verdicts as boolean[]) : undefined;
}
