import { posix } from 'node:path';
import { expandBraces } from '../../files/expand-braces';
import { ignoreRules } from '../../files/ignore-rules';
import { PROJECT_ROOT } from '../../files/project-root';
import type { Machine } from '../machine';

/** Files that one pattern names; where there are more, reading them all would take too long. */
const MOST_FILES = 200;

/** Files of the project, by their whole path, that a pattern names: `join(__dirname, 'controllers', '*.js')`, where `.js` is what is built of `.ts`. */
export function filesNamed(machine: Machine, pattern: string): string[] {
  const star = pattern.startsWith(`${PROJECT_ROOT}/`) ? pattern.indexOf('*') : -1;
  if (star < 0) return [];
  const folder = pattern.slice(0, pattern.lastIndexOf('/', star) + 1);
  const { rules } = ignoreRules(expandBraces(pattern.slice(folder.length)).map((one) => `/${one.replace(/\.[cm]?[jt]sx?$/, '.*')}`));
  const whole = posix.normalize(folder);
  const names = machine.modules.namesAfter.below(whole.slice(PROJECT_ROOT.length + 1)).filter((name) => rules.ignores(name));
  return names.length > MOST_FILES ? [] : names.map((name) => `${whole}${name}`);
}
