import type { Machine } from '../machine';
import { endOfPath } from '../natives/end-of-path';
import { joinTexts } from '../operators';
import { takeForAnswer } from '../packages/take-for-answer';
import { UNKNOWN, type Value } from './value';

/** Value of a template, whose parts are no promises. Of a path in a program that configures, `${prefix}/orders.zip`, the end is kept where nothing else is known. */
export function textOf(machine: Machine, texts: readonly string[], values: readonly Value[]): Value {
  for (const value of values) takeForAnswer(value);
  const text = joinTexts(texts, values);
  const [first, ...others] = texts.at(-1)?.split('/') ?? [];
  return text === UNKNOWN && machine.surroundings && first === '' ? (endOfPath([undefined, ...others]) ?? text) : text;
}
