import { posix } from 'node:path';
import type { Project } from '../../framework';
import { asObject, asString } from '../parse/parse-config';
import { resolvePath } from '../resolve-path';
import { sourceIn } from './source-in';

/** The source that Remix's own compiler makes the server bundle at `path` of: `server` of remix.config. https://remix.run/docs/en/main/file-conventions/remix-config#serverbuildpath */
export function remixServer(project: Project, folder: string, path: string): string | undefined {
  const file = ['js', 'mjs', 'cjs', 'ts'].map((extension) => posix.join(folder, `remix.config.${extension}`)).find((name) => project.files.has(name));
  const config = file === undefined ? undefined : asObject(project.evaluate(file, 'default'));
  const server = asString(config?.server);
  const built = resolvePath(folder, asString(config?.serverBuildPath) ?? 'build/index.js');
  if (server === undefined || built === undefined || bare(built) !== bare(path)) return undefined;
  return sourceIn(project, folder, server);
}

/** A Lambda function's handler names the module without its extension. */
function bare(path: string): string {
  return path.replace(/\.[cm]?js$/, '');
}
