import { beginsWith } from '../../syntax/begins-with';
import { numbered } from '../../config/stated/numbered';
import type { Project } from '../../framework';
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
  /** Of those that begin on the line. */
  nth: number;
}

/** Server actions that stand in components and beside them: functions that begin with 'use server'. https://react.dev/reference/rsc/use-server */
export function* inlineActions(project: Project, isNext: (folder: string) => boolean): Iterable<InlineAction> {
  const folderFor = applicationOf(project, isNext);
  for (const file of project.hinted) {
    const source = sourceOf(project, file);
    const folder = source && !beginsWith(source, 'use server') ? folderFor(file) : undefined;
    if (!source || folder === undefined) continue;
    const [taken, onLine] = [new Map<string, number>(), new Map<number, number>()];
    for (const fn of actionsIn(source)) {
      const [plain, line] = [namesAround(fn).join('.') || 'action', lineOfNode(fn.name ?? fn)];
      const nth = onLine.get(line) ?? 0;
      onLine.set(line, nth + 1);
      yield { folder, file, name: numbered(file, plain, taken), line, nth };
    }
  }
}

/** In the order in which they are written. */
function actionsIn(node: ts.Node): ts.FunctionLikeDeclaration[] {
  const own = ts.isFunctionLike(node) && 'body' in node && node.body && beginsWith(node.body, 'use server') ? [node as ts.FunctionLikeDeclaration] : [];
  const inner: ts.FunctionLikeDeclaration[] = [];
  ts.forEachChild(node, (child) => void inner.push(...actionsIn(child)));
  return [...own, ...inner];
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
  return isNamed ? propertyName(node.name) : undefined;
}
