import type { Advice } from '../../domain';
import { ts } from '../syntax';
import { adviceUsers } from './advice-users';
import type { AdvisedFile } from './advisor';
import { codeRange } from './syntax/code-range';
import { isInTransaction } from './reads/is-in-transaction';
import { boundNames, mentions } from './syntax/names';
import { atOnce } from './at-once';
import { mayRunBefore } from './syntax/may-run-before';
import type { ReadGroup, ReadStatement } from './reads/read-group';
import { statementLists } from './syntax/statement-lists';
import { subject } from './reads/subject';

/**
 * Reads that wait one after another though neither needs the other: they change nothing (see {@link isRead}), so neither can see whether the other has run;
 * they stand next to one another, so nothing leaves the function between them; and no name of one is used in the next, nor by a function that it may call.
 */
export function* independentAwaits(file: AdvisedFile): Iterable<Advice> {
  for (const statements of statementLists(file.source)) {
    for (const group of groupsIn(statements, file)) {
      const users = adviceUsers(group.reads.map(({ calls }) => calls), group.reads[0]!.statement, file).filter(({ awaits }) => awaits.filter((calls) => calls.length > 0).length > 1);
      if (users.length === 0) continue;
      const [first, last] = [group.reads[0]!, group.reads.at(-1)!];
      const edit = atOnce(group, file);
      if (!edit) continue;
      yield {
        kind: 'independent-awaits',
        range: codeRange(file.source, file.file, first.statement.getStart(), last.statement.end),
        subjects: group.reads.map(({ awaited }) => subject(awaited)),
        users,
        edits: [edit],
      };
    }
  }
}

function* groupsIn(statements: readonly ts.Statement[], file: AdvisedFile): Iterable<ReadGroup> {
  let group: ReadGroup = { reads: [], movable: [] };
  let waiting: ts.VariableStatement[] = [];
  for (const statement of statements) {
    const read = readStatement(statement, file);
    const names = new Set(group.reads.flatMap(({ declaration }) => boundNames(declaration.name)));
    if (read && group.reads.length > 0 && !mentions(read.declaration, names) && isCompatible(group, read) && !mayRunBefore(group.reads.at(-1)!.declaration, statements)) {
      group.reads.push(read);
      group.movable.push(...waiting);
      waiting = [];
      continue;
    }
    if (group.reads.length > 0 && !read && isMovable(statement, names, file)) {
      waiting.push(statement);
      continue;
    }
    if (group.reads.length > 1) yield group;
    group = { reads: read ? [read] : [], movable: [] };
    waiting = [];
  }
  if (group.reads.length > 1) yield group;
}

function readStatement(statement: ts.Statement, file: AdvisedFile): ReadStatement | undefined {
  if (!ts.isVariableStatement(statement) || (statement.declarationList.flags & ts.NodeFlags.Const) === 0) return undefined;
  const [declaration, ...others] = statement.declarationList.declarations;
  const { initializer: value, type } = declaration ?? {};
  const first = value && firstAwait(value);
  if (!declaration || !value || !first || others.length > 0 || (first !== value && (type !== undefined || awaitsIn(value) > 1))) return undefined;
  const awaited = first.expression;
  if (!ts.isCallExpression(awaited) || hasAwait(awaited)) return undefined;
  const calls = file.reads.in(declaration, file);
  if (!calls || calls.length === 0 || (isInTransaction(awaited) && calls.some(({ call }) => call.service !== 'firestore'))) return undefined;
  return { statement, declaration, awaited, value, calls };
}

/** `await` where a value begins: `(await get()).items`, `await get() ?? []`. */
function firstAwait(value: ts.Expression): ts.AwaitExpression | undefined {
  if (ts.isAwaitExpression(value)) return value;
  if (ts.isBinaryExpression(value)) return DEFAULTS.has(value.operatorToken.kind) ? firstAwait(value.left) : undefined;
  const inner = ts.isParenthesizedExpression(value) || ts.isPropertyAccessExpression(value) || ts.isElementAccessExpression(value) || ts.isNonNullExpression(value) || ts.isAsExpression(value);
  return inner ? firstAwait(value.expression) : undefined;
}

const DEFAULTS = new Set([ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken]);

function awaitsIn(node: ts.Node): number {
  let count = ts.isAwaitExpression(node) ? 1 : 0;
  ts.forEachChild(node, (child) => void (count += awaitsIn(child)));
  return count;
}

/** Whose answer depends on when it is asked. */
const CLOCK = new Set(['Date', 'performance']);

/** Text that only computes, from names that are there before the group. */
function isMovable(statement: ts.Statement, names: ReadonlySet<string>, file: AdvisedFile): statement is ts.VariableStatement {
  if (!ts.isVariableStatement(statement) || (statement.declarationList.flags & ts.NodeFlags.Const) === 0) return false;
  if (mentions(statement, names) || mentions(statement, CLOCK) || hasAwait(statement)) return false;
  return file.reads.in(statement, file)?.length === 0;
}

function hasAwait(node: ts.Node): boolean {
  if (ts.isAwaitExpression(node)) return true;
  return !ts.isFunctionLike(node) && ts.forEachChild(node, (child) => hasAwait(child) || undefined) === true;
}

/** Types can be written for all of them or for none. */
function isCompatible({ reads }: ReadGroup, read: ReadStatement): boolean {
  return reads.every(({ declaration }) => (declaration.type === undefined) === (read.declaration.type === undefined));
}
