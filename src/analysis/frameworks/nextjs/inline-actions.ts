import { beginsWith } from '../../syntax/begins-with';
import { makerCalled, serverMaker } from '../../syntax/server-maker';
import { numbered } from '../../config/stated/numbered';
import type { Project } from '../../framework';
import { localFunction } from '../../static/local-function';
import { lineOfNode, sourceOf } from '../../static/source-of';
import { propertyName } from '../../summary/property-name';
import { ts } from '../../syntax';
import { applicationOf } from './application-of';

export interface InlineAction {
  /** Of the application. */
  folder: string;
  file: string;
  /** What it is called, with the names of what it stands in: `Page.rename`. Of no other action of the file. */
  name: string;
  line: number;
  /** What says that it runs on the server: `use server`, or `server$` that is given it. */
  maker: string;
  /** Of those that begin on the line. */
  nth: number;
}

/** Server actions that stand in components and beside them: functions that begin with 'use server', or are given to `server$` and its like. https://react.dev/reference/rsc/use-server */
export function* inlineActions(project: Project, isNext: (folder: string) => boolean): Iterable<InlineAction> {
  const folderFor = applicationOf(project, isNext);
  for (const file of project.hinted) {
    const source = sourceOf(project, file);
    const folder = source && !beginsWith(source, 'use server') ? folderFor(file) : undefined;
    if (!source || folder === undefined) continue;
    const [taken, onLine] = [new Map<string, number>(), new Map<number, number>()];
    for (const { fn, maker, at } of actionsIn(source)) {
      const [plain, line] = [namesAround(at).join('.') || 'action', lineOfNode(fn.name ?? fn)];
      const nth = onLine.get(line) ?? 0;
      onLine.set(line, nth + 1);
      yield { folder, file, name: numbered(file, plain, taken), line, maker, nth };
    }
  }
}

interface WrittenAction {
  fn: ts.FunctionLikeDeclaration;
  maker: string;
  /** Where it is made one. */
  at: ts.Node;
}

/** In the order in which they are written. */
function actionsIn(node: ts.Node): WrittenAction[] {
  const own = actionAt(node);
  const inner: WrittenAction[] = [];
  ts.forEachChild(node, (child) => void inner.push(...actionsIn(child)));
  return own ? [own, ...inner] : inner;
}

/** A function that says so itself, or what is handed on by its name: `createServerAction$(save)`. */
function actionAt(node: ts.Node): WrittenAction | undefined {
  if (ts.isCallExpression(node)) {
    const [given] = node.arguments;
    const maker = makerCalled(node);
    const fn = maker !== undefined && given && ts.isIdentifier(given) ? localFunction(given) : undefined;
    return maker !== undefined && fn ? { fn, maker, at: node } : undefined;
  }
  const maker = ts.isFunctionLike(node) && 'body' in node ? serverMaker(node as ts.FunctionLikeDeclaration) : undefined;
  // `const save = server$(async function inner() { … })` is called by the name of what it makes.
  return maker === undefined ? undefined : { fn: node as ts.FunctionLikeDeclaration, maker, at: maker === 'use server' ? node : node.parent };
}

/** The action's own name is the last: of what it is given to, where it has none. */
function namesAround(action: ts.Node): string[] {
  const names: string[] = [];
  for (let at: ts.Node = action; !ts.isSourceFile(at); at = at.parent) {
    const name = nameOf(at);
    if (name !== undefined) names.unshift(name);
  }
  return names;
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isJsxAttribute(node)) return node.name.getText();
  const isNamed = ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isMethodDeclaration(node) || ts.isClassLike(node) || ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node);
  if (!isNamed) return undefined;
  // `const [saving, save] = createServerAction$(…)`: the last is the action.
  return node.name && ts.isArrayBindingPattern(node.name) ? lastName(node.name) : propertyName(node.name);
}

function lastName({ elements }: ts.ArrayBindingPattern): string | undefined {
  const names = elements.flatMap((one) => (ts.isBindingElement(one) && ts.isIdentifier(one.name) ? [one.name.text] : []));
  return names.at(-1);
}
