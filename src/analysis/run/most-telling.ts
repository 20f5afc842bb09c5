import { distinctValues } from './distinct-values';
import type { ClassValue, Value } from './value';

/** Functions in a table, and what they began: none may be lost. */
export const MAX_KEPT = 512;
const MAX_CONSTANTS = 3;
/** Objects that differ in what a test could tell. */
const MAX_KINDS = 32;

/** Of more values than are told apart those that tell most. */
export function mostTelling(options: readonly Value[], most: number): Value[] {
  const isKept = (option: Value): boolean => /^(?:function|native|promise)$/.test(option.type) || (option.type === 'library' && option.path.endsWith('()'));
  const others = oneOfEachKind(options.filter((option) => option.type !== 'literal' && !isKept(option)), most);
  return distinctValues([...options.filter(isKept).slice(0, MAX_KEPT), ...others, ...fewConstants(options)]);
}

/** In their order, before more of a kind: after twelve `{ isKnown: true, … }` the one `{ isKnown: false }` must not get lost. */
function oneOfEachKind(options: readonly Value[], most: number): Value[] {
  const firsts = new Map<string, Value>();
  const classes = new Map<ClassValue, number>();
  for (const option of options) {
    const kind = kindOf(option, classes);
    if (firsts.size < MAX_KINDS && !firsts.has(kind)) firsts.set(kind, option);
  }
  const kept = new Set<Value>();
  for (const option of [...firsts.values(), ...options]) if (kept.size < Math.max(most, firsts.size)) kept.add(option);
  return options.filter((option) => kept.has(option));
}

/** Alike in what a test of one of their members could tell. */
function kindOf(option: Value, classes: Map<ClassValue, number>): string {
  if (option.type === 'array') return `array ${option.items.length > 0}`;
  if (option.type !== 'object') return option.type;
  if (option.cls && !classes.has(option.cls)) classes.set(option.cls, classes.size);
  const members = [...option.members].map(([name, member]) => `${name}:${member.type === 'literal' ? Boolean(member.value) : member.type}`);
  return `object ${option.cls ? classes.get(option.cls) : ''} ${members.sort().join()}`;
}

/** `if (error) return error` after a function with many answers: that it may have given nothing must not get lost. */
function fewConstants(options: readonly Value[]): Value[] {
  const constants = options.filter((option) => option.type === 'literal');
  return constants.length > MAX_CONSTANTS ? [{ type: 'unknown' }] : constants;
}
