import type { AdviceUser, Handler } from '../../domain';
import type { ts } from '../syntax';
import type { AdvisedFile } from './advisor';
import { afterErrors } from './after-errors';
import type { PlacedCall } from './reads/call-places';
import { codeRange } from './syntax/code-range';
import { topLevel } from './syntax/top-level';

type Place = Pick<AdvisedFile, 'file' | 'source' | 'users'>;

/** The handlers that run the code around a node and make calls behind each of some awaits in it, with the numbers of these calls. A handler without any, or with none but after an error, is left out. */
export function adviceUsers(awaits: readonly (readonly PlacedCall[])[], node: ts.Node, file: Place): AdviceUser[] {
  const own = namedIn(topLevel(node), file);
  const runs = (handler: Handler): boolean => file.users.has(handler) && (own.length === 0 || own.includes(handler) || handler.range.file !== file.file);
  const usual = awaits.map((calls) => calls.filter(({ handler, index, call }) => call.awaited && runs(handler) && !afterErrors(handler.body).has(index)));
  const handlers = new Set(usual.flatMap((calls) => calls.map(({ handler }) => handler)));
  return [...handlers].map((handler) => ({ handlerId: handler.id, awaits: usual.map((calls) => [...new Set(calls.filter((call) => call.handler === handler).map(({ index }) => index))]) }));
}

/** Handlers that a statement declares: the others of its file make such calls elsewhere. */
function namedIn(statement: ts.Node, { users, file, source }: Place): Handler[] {
  const { line, endLine } = codeRange(source, file, statement.getStart(source), statement.end);
  return [...users].filter(({ range }) => range.file === file && range.line >= line && range.line <= endLine);
}
