import { posix } from 'node:path';
import type { ProjectTexts } from '../../framework';
import { resolvePath } from '../resolve-path';
import { withoutComments } from './without-comments';

/** The folder that a configuration gives a name to, `appDirectory: 'src'`, as the text of the first of the files has it; undefined where none does, or where it leads out of the project. */
export function statedFolder(project: Pick<ProjectTexts, 'read'>, folder: string, files: readonly string[], key: string): string | undefined {
  const stated = new RegExp(String.raw`\b${key}\s?:\s?['"]([^'"\n]{1,200})['"]`);
  for (const file of files) {
    const [, path] = stated.exec(withoutComments(project.read(posix.join(folder, file)) ?? '')) ?? [];
    if (path !== undefined) return resolvePath(folder, path);
  }
  return undefined;
}
