import { posix } from 'node:path';
import { PROJECT_ROOT } from '../../files/project-root';
import type { Machine } from '../machine';
import { defaultOf } from '../natives/default-of';
import type { Value } from '../values/value';

const INDEX = /^index\.[cm]?[jt]sx?$/;
/** They are told as hooks of their folder, not as plugins. */
const HOOKS = /^autohooks\.[cm]?[jt]sx?$/;

/** Plugins in the files of a folder: `app.register(autoload, { dir: join(__dirname, 'routes') })`. A folder with an index has no other. https://github.com/fastify/fastify-autoload */
export function autoloaded(machine: Machine, options: Value | undefined): Value[] {
  const dir = options?.type === 'object' ? options.members.get('dir') : undefined;
  if (dir?.type !== 'literal' || typeof dir.value !== 'string' || !dir.value.startsWith(`${PROJECT_ROOT}/`)) return [];
  const folder = `${posix.normalize(dir.value).replace(/\/$/, '')}/`;
  const names = machine.modules.namesAfter.below(folder.slice(PROJECT_ROOT.length + 1));
  const withIndex = new Set(names.filter((name) => INDEX.test(posix.basename(name))).map((name) => posix.dirname(name)));
  const plugins = names.filter((name) => !HOOKS.test(posix.basename(name)) && (INDEX.test(posix.basename(name)) || !withIndex.has(posix.dirname(name))));
  return plugins.flatMap((name) => {
    const plugin = defaultOf(machine, `${folder}${name}`);
    return plugin.type === 'function' ? [plugin] : [];
  });
}
