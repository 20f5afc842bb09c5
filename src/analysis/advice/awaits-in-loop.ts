import type { Advice } from '../../domain';
import { ts } from '../syntax';
import { adviceUsers } from './advice-users';
import type { AdvisedFile } from './advisor';
import type { PlacedCall } from './reads/call-places';
import { codeRange } from './syntax/code-range';
import { isInTransaction } from './reads/is-in-transaction';
import { mayRunBefore } from './syntax/may-run-before';
import { mentions } from './syntax/names';
import { statementLists } from './syntax/statement-lists';
import { subject } from './reads/subject';
import { textEdit } from './syntax/text-edit';
import { indentBefore } from './syntax/indent-before';

/** `for (const item of items) { …; list.push(value); }` where everything before the push only reads. */
interface CollectingLoop {
  loop: ts.ForOfStatement;
  before: ts.Statement[];
  value: ts.Expression;
  list: string;
  calls: readonly PlacedCall[];
}

/**
 * A loop that reads for each item and collects what it got: no round changes anything, leaves the loop or uses what another round got,
 * so all of them may be under way at once; `Promise.all` keeps the order of the list.
 */
export function* awaitsInLoop(file: AdvisedFile): Iterable<Advice> {
  for (const statements of statementLists(file.source)) {
    for (const statement of statements) {
      const found = ts.isForOfStatement(statement) ? collectingLoop(statement, statements, file) : undefined;
      if (!found) continue;
      const { loop, calls } = found;
      const users = adviceUsers([calls], loop, file);
      if (users.length === 0) continue;
      yield {
        kind: 'awaits-in-loop',
        range: codeRange(file.source, file.file, loop.getStart(), loop.getStart() + lengthOfHead(loop)),
        subjects: [...new Set(awaitedIn(loop.statement).map(subject))],
        users,
        edits: [textEdit(file.source, file.file, loop.getStart(), loop.end, atOnceText(found, file))],
      };
    }
  }
}

function collectingLoop(loop: ts.ForOfStatement, around: readonly ts.Statement[], file: AdvisedFile): CollectingLoop | undefined {
  const body = ts.isBlock(loop.statement) ? [...loop.statement.statements] : [loop.statement];
  const [last] = body.splice(-1);
  const push = last && pushOf(last);
  if (loop.awaitModifier || !push || !ts.isVariableDeclarationList(loop.initializer) || (loop.initializer.flags & ts.NodeFlags.Const) === 0) return undefined;
  const { list, value } = push;
  const others = new Set([list]);
  if (!isFreshList(list, loop, around) || [loop.expression, value, ...body].some((node) => mentions(node, others))) return undefined;
  if (body.some((statement) => !ts.isVariableStatement(statement)) || hasComment(loop) || isInTransaction(loop.statement)) return undefined;
  const calls = [...body, value].map((node) => file.reads.in(node, file));
  const proven = calls.every((found) => found !== undefined) && file.reads.in(loop.expression, file)?.length === 0 && file.reads.in(loop.initializer, file)?.length === 0;
  const all = calls.flatMap((found) => found ?? []);
  return proven && all.length > 0 && awaitedIn(loop.statement).length > 0 ? { loop, before: body, value, list, calls: all } : undefined;
}

function pushOf(statement: ts.Statement): { list: string; value: ts.Expression } | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return undefined;
  const call = statement.expression;
  const [value, ...others] = call.arguments;
  const { expression: callee } = call;
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'push' || !ts.isIdentifier(callee.expression)) return undefined;
  return value && others.length === 0 && !ts.isSpreadElement(value) ? { list: callee.expression.text, value } : undefined;
}

/** `const list = [];` above in the same list of statements, and not touched between: nobody sees it half filled. */
function isFreshList(name: string, loop: ts.Statement, around: readonly ts.Statement[]): boolean {
  const before = around.slice(0, around.indexOf(loop));
  const names = new Set([name]);
  const [declaring, ...touching] = before.filter((statement) => mentions(statement, names));
  if (!declaring || touching.length > 0 || !ts.isVariableStatement(declaring)) return false;
  const declared = declaring.declarationList.declarations.find((one) => ts.isIdentifier(one.name) && one.name.text === name);
  return declared?.initializer !== undefined && ts.isArrayLiteralExpression(declared.initializer) && declared.initializer.elements.length === 0 && !mayRunBefore(declared, around);
}

/** Comments inside would lose their place. */
function hasComment(loop: ts.ForOfStatement): boolean {
  const text = loop.getText();
  return /\/\/|\/\*/.test(text.replaceAll(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`/g, ''));
}

/** `list.push(...(await Promise.all(Array.from(items, async (item) => value))));` */
function atOnceText({ loop, before, value, list }: CollectingLoop, { source }: AdvisedFile): string {
  const item = (loop.initializer as ts.VariableDeclarationList).declarations[0]!;
  const indent = indentBefore(source.text, loop.getStart());
  const step = indent.includes('\t') ? '\t' : '  ';
  const statements = before.map((statement) => `${indent}${step}${statement.getText()}\n`).join('');
  const result = ts.isObjectLiteralExpression(value) ? `(${value.getText()})` : value.getText();
  const body = before.length > 0 ? `{\n${statements}${indent}${step}return ${value.getText()};\n${indent}}` : result;
  // An async function: what throws while it begins stays a rejection among the others.
  return `${list}.push(...(await Promise.all(Array.from(${loop.expression.getText()}, async (${item.name.getText()}) => ${body}))));`;
}

function lengthOfHead(loop: ts.ForOfStatement): number {
  return loop.statement.getStart() - loop.getStart();
}

function awaitedIn(node: ts.Node): ts.Expression[] {
  const own = ts.isAwaitExpression(node) ? [node.expression] : [];
  const inner: ts.Expression[] = [];
  ts.forEachChild(node, (child) => void inner.push(...awaitedIn(child)));
  return [...own, ...inner];
}
