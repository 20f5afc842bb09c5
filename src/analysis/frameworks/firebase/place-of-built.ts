import { posix } from 'node:path';
import type { HandlerDeclaration, Project } from '../../framework';
import type { BuiltFunction } from './built-function';

/** Where another module makes a function that the main one exports under a name only running it tells, its code is found there: `for (const file of glob.sync('**\/*.f.js')) exports[nameOf(file)] = require(file)`. */
export function placeOfBuilt(project: Project, main: string, path: string, { module, path: called, calls }: BuiltFunction): Partial<HandlerDeclaration> {
  const maker = calls.find(({ hasCallback }) => hasCallback);
  if (!maker || maker.file === main || project.exportsOf(main).has(path.split('.')[0] ?? '')) return {};
  const reason = `${called.at(-1)} exported by ${main}`;
  const [own] = path.startsWith('*') ? [...project.exportsOf(maker.file).values()].filter((one) => one.file === maker.file && one.line <= maker.line && one.name !== 'default').sort((a, b) => b.line - a.line) : [];
  if (own) return { name: own.name, file: maker.file, export: own.name, evidence: { file: maker.file, line: own.line, reason } };
  // A name that a package makes of the file's is nothing to read; the file's is.
  const name = path.startsWith('*') ? { name: posix.basename(maker.file).split('.', 1)[0]! } : {};
  return { ...name, file: maker.file, registration: { module, path: called.join('.'), line: maker.line, main }, evidence: { file: maker.file, line: maker.line, reason } };
}
