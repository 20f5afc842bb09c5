import type { Statement } from '../../ir';
import { exits } from '../../syntax/exits';

export type Cases = (Statement & { kind: 'switch' })['cases'];

/** From one case through those that it falls into, without functions, which stand for the whole switch; nothing from -1. */
export function reachedFrom(cases: Cases, index: number): Statement[] {
  if (index < 0) return [];
  const reached: Statement[] = [];
  for (let at = index; at < cases.length; at++) {
    const { body } = cases[at]!;
    reached.push(...body.filter(({ kind }) => kind !== 'function'));
    if (leaves(body)) break;
  }
  return reached;
}

function leaves(body: readonly Statement[]): boolean {
  const last = body.at(-1);
  return last?.kind === 'block' && last.label === undefined ? leaves(last.body) : exits(body);
}
