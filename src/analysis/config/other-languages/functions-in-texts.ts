import { posix } from 'node:path';
import type { HandlerDeclaration, Project } from '../../framework';
import { isBelow } from '../is-below';
import { hasExport, locateHandler, sourcesOf, type LocatedHandler } from '../locate/locate-handler';
import { locateBundle } from '../locate/locate-bundle';
import { nearestFolderWith } from '../nearest-folder-with';
import { folderOf, resolvePath } from '../resolve-path';
import { functionTexts, type FunctionText } from './function-texts';
import { programText } from './program-text';
import { triggersInText, type Uses } from './triggers-in-text';

const programs = /(?<!Tests?|_test)\.(?:cs|go|java|kt|py)$/;
/** Tests, and Go's copies of packages. */
const otherFolder = /(?:^|\/)(?:tests?|unit_tests?|vendor)\//i;

/** Lambda functions for Node.js that programs in other languages declare beside `config`, which says how they are started: their text is read, call by call, where handler and code are written out. */
export function* functionsInTexts(project: Project, config: string, framework: string): Iterable<HandlerDeclaration> {
  const startedIn = folderOf(config);
  for (const file of project.files) {
    if (!isBelow(file, startedIn) || !programs.test(file) || otherFolder.test(file.slice(startedIn.length))) continue;
    if (nearestFolderWith(project, folderOf(file), posix.basename(config)) !== startedIn) continue;
    const text = project.read(file) ?? '';
    if (!/nodejs/i.test(text)) continue;
    const program = programText(file, text);
    const functions = functionTexts(program);
    const triggers = triggersInText(program.bare, functions);
    for (const found of functions) yield* declare(project, { file, startedIn, framework }, found, triggers.get(found));
  }
}

interface Place {
  file: string;
  startedIn: string;
  framework: string;
}

function* declare(project: Project, { file, startedIn, framework }: Place, found: FunctionText, uses: Uses = { trigger: 'other', frontDoor: 'none' }): Iterable<HandlerDeclaration> {
  const { construct, name, variable: _variable, handler, entry: _entry, code: _code, at: _at, line, ...sizes } = found;
  const located = locate(project, [startedIn, folderOf(file)], found);
  const evidence = { file, line, reason: `${construct} '${name}'` };
  if (located) yield { name, framework: framework === 'cdk' ? `cdk/${construct}` : framework, ...located, evidence, ...uses, ...sizes };
  else if (handler !== undefined) project.skip({ name, runtime: 'code that its program does not name', file, line });
}

/** Paths count from where the tool is started, or from the program's file: `Path(__file__).parent / "src"`. */
function locate(project: Project, bases: string[], { construct, handler, entry, code }: FunctionText): LocatedHandler | undefined {
  const name = handler?.slice(handler.lastIndexOf('.') + 1) ?? 'handler';
  for (const base of new Set(bases)) {
    if (entry !== undefined) for (const file of sourcesOf(project, base, entry, name)) if (hasExport(project, file, name)) return { file, export: name };
    const folder = code === undefined ? undefined : resolvePath(base, code.replace(/\.(?:zip|jar)$/, ''));
    const located = folder === undefined || handler === undefined ? undefined : locateHandler(project, folder, handler);
    if (located && 'file' in located) return located;
  }
  return construct === 'Function' && handler !== undefined && code !== undefined && /\.zip$/.test(code) ? locateBundle(project, posix.basename(code), handler) : undefined;
}
