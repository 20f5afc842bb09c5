import { namesIn } from '../../syntax/names-in';
import type { Expression, Pattern, Statement } from '../../ir';
import { hasKind } from '../../syntax/has-kind';
import { rareShare } from './rare-share';

export type Loop = Statement & { kind: 'for' | 'for-each' };

/**
 * Tests of a loop that asks anew in each round whether it is over: `for (…) { const { status } = await ask(); if (status === 'done') return 200; await delay(ms); }`, pages until the last one.
 * Each round may be the last. What is asked of each item of a list, or of what stands at an index, is no such test.
 */
export function waysOutOfPoll(loop: Loop): Statement[] {
  const statements = insideOf(loop.body);
  const ofItem = loop.kind === 'for-each' ? namesIn(loop.pattern, 'bind') : new Set<string>();
  const asked = new Set<string>();
  const isOfItem = (value: Expression): boolean => mentions(value, ofItem) || (loop.kind === 'for' && hasKind(value, /^index$/));
  for (const { pattern, value } of statements.flatMap(given)) {
    const names = isOfItem(value) ? ofItem : hasKind(value, /^await$/) || mentions(value, asked) ? asked : undefined;
    // What is declared, and what is assigned.
    if (names) for (const kind of ['bind', 'name'] as const) namesIn(pattern, kind, names);
  }
  return statements.filter((one) => isWayOut(one) && !isOfItem(one.test) && (hasKind(one.test, /^await$/) || mentions(one.test, asked)));
}

/** What a round does itself, also where it catches errors. */
function insideOf(statements: readonly Statement[]): Statement[] {
  return statements.flatMap((one) => (one.kind === 'try' || one.kind === 'block' ? insideOf(one.body) : [one]));
}

/** What names are given. */
function given(statement: Statement): { pattern: Pattern; value: Expression }[] {
  if (statement.kind === 'declare') return statement.items.flatMap(({ pattern, value }) => (value ? [{ pattern, value }] : []));
  return statement.kind === 'expression' && statement.value.kind === 'assign' ? [{ pattern: statement.value.target, value: statement.value.value }] : [];
}

function isWayOut(statement: Statement): statement is Statement & { kind: 'if' } {
  return statement.kind === 'if' && statement.otherwise.length === 0 && /^(?:return|break|continue)$/.test(statement.then.at(-1)?.kind ?? '') && rareShare(statement.then) === undefined;
}

function mentions(node: Expression, names: ReadonlySet<string>): boolean {
  return names.size > 0 && [...namesIn(node, 'name')].some((name) => names.has(name));
}
