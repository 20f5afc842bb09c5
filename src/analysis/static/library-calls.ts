import type { Project } from '../framework';
import { ts } from '../syntax';
import { bindingsOf } from './bindings-of';
import { libraryPath, type LibraryPath } from './library-path';
import { sourceOf } from './source-of';

export interface LibraryCall extends LibraryPath {
  node: ts.CallExpression | ts.NewExpression;
}

/** Calls and constructions of a file whose callee is taken from a module that `module` matches. */
export function libraryCalls(project: Project, file: string, module: RegExp): LibraryCall[] {
  const source = sourceOf(project, file);
  if (!source) return [];
  const bindings = bindingsOf(source);
  if (![...bindings.values()].some((binding) => module.test(binding.module))) return [];
  const calls: LibraryCall[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const path = libraryPath(node.expression, bindings);
      if (path && module.test(path.module)) calls.push({ ...path, node });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}
