import { posix } from 'node:path';
import { isBelow } from '../../config/is-below';
import { withoutComments } from '../../config/stated/without-comments';
import { PROJECT_ROOT } from '../../files/project-root';
import type { Machine } from '../machine';
import { memberOf } from '../members/member';
import { required } from '../natives/required';
import { literal, type Value } from '../values/value';

/** What the files beside and below the present module export that begin with `'use server'`: https://react.dev/reference/rsc/use-server */
export function serverActions(machine: Machine): Value[] {
  const { modules, frame } = machine;
  const folder = posix.dirname(frame.module.file);
  const files = modules.search(/['"]use server['"]/).filter((file) => isBelow(file, folder) && /^\s*['"]use server['"]/.test(withoutComments(modules.readText(file) ?? '')));
  return files.flatMap((file) => {
    const loaded = required(machine, literal(`${PROJECT_ROOT}/${file}`), '*');
    return [...modules.exportsOf(file).keys()].map((name) => memberOf(machine, loaded, name)).filter(({ type }) => type === 'function');
  });
}
