import { posix } from 'node:path';
import { isDeployable } from '../../files/is-deployable';
import { exportedMembers } from '../../static/exported-members';
import type { Project } from '../../framework';

const source = /(?<!\.config)(?<!\.d)\.[cm]?[jt]sx?$/;

/** The source of a bundle that a build writes to `main`, `server/entry.ssr.js`: the only module of the package that is a Worker, or the only one of that name. */
export function builtWorker(project: Project, folder: string, main: string): string | undefined {
  const below = folder === '' ? '' : `${folder}/`;
  const name = posix.parse(main).name;
  const workers = [...project.files].filter((file) => file.startsWith(below) && source.test(file) && isDeployable(file) && isWorker(project, file));
  const alike = workers.filter((file) => posix.parse(file).name === name);
  return alike.length === 1 ? alike[0] : workers.length === 1 ? workers[0] : undefined;
}

/** `export default { fetch }`. */
function isWorker(project: Project, file: string): boolean {
  const text = project.read(file) ?? '';
  return /\bfetch\b/.test(text) && /\bdefault\b/.test(text) && (exportedMembers(project, file, 'default') ?? []).includes('fetch');
}
