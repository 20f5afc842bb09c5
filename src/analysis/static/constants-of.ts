import type { Project } from '../framework';
import { ts } from '../syntax';
import { sourceOf } from './source-of';

/** Constants and variables of a file, with what they are given. */
export function* constantsOf(project: Project, file: string): Iterable<{ name: string; initializer: ts.Expression }> {
  for (const statement of sourceOf(project, file)?.statements ?? []) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) if (initializer && ts.isIdentifier(name)) yield { name: name.text, initializer };
  }
}
