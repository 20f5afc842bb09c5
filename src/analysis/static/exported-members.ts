import type { Project } from '../framework';
import { exportedExpression } from './exported-expression';
import { memberNames } from './member-names';
import { objectsBehind } from './objects-behind';

/** Names of the members of an exported object literal (`export default { fetch, scheduled }`), or of each that a wrapper is given (`export default instrument({ fetch }, options)`), in their order; none when it is something else. */
export function exportedMembers(project: Project, file: string, exportName: string): string[][] {
  const exported = project.exportsOf(file).get(exportName);
  const expression = exported && exportedExpression(project, exported);
  return expression ? objectsBehind(expression).map((object) => memberNames(object)) : [];
}
