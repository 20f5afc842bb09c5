import { posix } from 'node:path';
import type { HandlerDeclaration } from '../framework';

/** Names that the files of many handlers have: the folder's tells more. */
const commonFile = /^(?:app|function|handler|index|lambda|lambda_function|main|route|server)$/;

/** What makes several functions in one place, with one id inside each, names them all alike: they take the names of their files, and where those are alike too, of the folders around. */
export function tellApart(declarations: readonly HandlerDeclaration[]): HandlerDeclaration[] {
  const alike = groupedBy(declarations, ({ evidence, name }) => `${evidence.file}:${evidence.line} ${name}`);
  const renamed = new Map<HandlerDeclaration, string>();
  for (const group of alike.values()) {
    if (new Set(group.map(({ file }) => file)).size === 1) continue;
    for (const same of groupedBy(group, ({ file }) => nameOf(file, 1)).values()) for (const one of same) renamed.set(one, nameOf(one.file, same.length > 1 ? 2 : 1));
  }
  return declarations.map((one) => (renamed.has(one) ? { ...one, name: renamed.get(one)! } : one));
}

function groupedBy(declarations: readonly HandlerDeclaration[], key: (one: HandlerDeclaration) => string): Map<string, HandlerDeclaration[]> {
  const groups = new Map<string, HandlerDeclaration[]>();
  for (const one of declarations) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}

/** The last parts of the path that tell something: `http.postOrder` of `src/http.postOrder/handler.ts`, `listOrders` of `src/listOrders.ts`. */
function nameOf(file: string, parts: number): string {
  const { name, dir } = posix.parse(file);
  const path = dir.split('/').filter((folder) => folder !== '' && folder !== 'src');
  if (!commonFile.test(name) || path.length === 0) path.push(name);
  return path.slice(-parts).join('/');
}
