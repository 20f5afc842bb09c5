import type { Project } from '../framework';
import { ts } from '../syntax';
import { exportedExpression } from './exported-expression';
import { memberNames } from './member-names';
import { objectsBehind } from './objects-behind';
import { sourceOf } from './source-of';

/** Names of the members of an exported object literal (`export default { fetch, scheduled }`), of each that a wrapper is given (`export default instrument({ fetch }, options)`), or of a class (`export default class extends WorkerEntrypoint`), in their order; none when it is something else. */
export function exportedMembers(project: Project, file: string, exportName: string): string[][] {
  const exported = project.exportsOf(file).get(exportName);
  if (!exported) return [];
  const expression = exportedExpression(project, exported);
  const cls = sourceOf(project, exported.file)?.statements.find((statement) => ts.isClassDeclaration(statement) && (expression ? ts.isIdentifier(expression) && statement.name?.text === expression.text : isAt(statement, exported)));
  if (cls && ts.isClassDeclaration(cls)) return [cls.members.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : []))];
  return expression ? objectsBehind(expression).map((object) => memberNames(object)) : [];
}

function isAt(statement: ts.Statement, { line }: { line: number }): boolean {
  const lineOf = (position: number): number => statement.getSourceFile().getLineAndCharacterOfPosition(position).line + 1;
  return lineOf(statement.getStart()) <= line && line <= lineOf(statement.end);
}
