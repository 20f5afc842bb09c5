import { nearestPackage } from '../../config/locate/entry-points';
import { oncePerOf } from '../../config/once-per-of';
import { asObject } from '../../config/parse/parse-config';
import { folderOf } from '../../config/resolve-path';
import { evaluateExpression } from '../../static/evaluate-expression';
import { libraryCalls } from '../../static/library-calls';
import { placeOf } from '../../static/place';
import type { Project, StaticValue } from '../../framework';

/** `setGlobalOptions({ memory })` of the main module, or of another one of its package, holds for functions of the second generation. https://firebase.google.com/docs/functions/manage-functions#set-runtime-options */
export function globalOptions(project: Project, main: string, module: string): Record<string, StaticValue> {
  if (!/^firebase-functions\/(?!v1)/.test(module)) return {};
  return setWith(project, main);
}

/** Of a main module: looked for once, however many functions it exports. */
const setWith = oncePerOf((project: Project, main): Record<string, StaticValue> => {
  const home = nearestPackage(project, folderOf(main));
  const inPackage = project.hinted.filter((file) => file !== main && nearestPackage(project, folderOf(file)) === home);
  for (const file of [main, ...inPackage]) {
    const set = libraryCalls(project, file, /^firebase-functions(?:\/|$)/).find(({ path }) => path.at(-1) === 'setGlobalOptions');
    const [argument] = set?.node.arguments ?? [];
    if (set) return asObject(argument && evaluateExpression(placeOf(project, set.node.getSourceFile()), argument)) ?? {};
  }
  return {};
});
