import { posix } from 'node:path';
import { expandBraces } from '../../files/expand-braces';
import { ignoreRules } from '../../files/ignore-rules';
import { PROJECT_ROOT } from '../../files/project-root';
import { runModule } from '../loaded/module-run';
import type { Machine } from '../machine';
import { required } from '../natives/required';
import { literal, type ClassValue } from '../values/value';

/** Files that one pattern names; where there are more, reading them all would take too long. */
const MOST_FILES = 200;

/** Classes that the files of a pattern declare, exported or only told to the package by their decorators: `controllers: [join(__dirname, 'controllers', '*.js')]`, where `.js` is what is built of `.ts`. */
export function classesNamed(machine: Machine, pattern: string): ClassValue[] {
  const star = pattern.startsWith(`${PROJECT_ROOT}/`) ? pattern.indexOf('*') : -1;
  if (star < 0) return [];
  const folder = pattern.slice(0, pattern.lastIndexOf('/', star) + 1);
  const { rules } = ignoreRules(expandBraces(pattern.slice(folder.length)).map((one) => `/${one.replace(/\.[cm]?[jt]sx?$/, '.*')}`));
  const inProject = posix.normalize(folder).slice(PROJECT_ROOT.length + 1);
  const names = machine.modules.namesAfter.below(inProject).filter((name) => rules.ignores(name));
  if (names.length > MOST_FILES) return [];
  return names.flatMap((name) => {
    required(machine, literal(`${folder}${name}`), '=');
    const { scope } = runModule(machine, `${inProject}${name}`);
    return [...scope.variables.values()].filter((value) => value.type === 'class' && value.scope === scope) as ClassValue[];
  });
}
