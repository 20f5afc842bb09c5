import { posix } from 'node:path';
import type { Project } from '../frameworks/framework';
import { locateHandler, type LocatedHandler } from './locate-handler';
import { resolvePath } from './resolve-path';

/** The handler of a container image for Lambda: `CMD ["app.handler"]` of its Dockerfile, or the command that replaces it. */
export function locateImage(project: Project, context: string, dockerfile = 'Dockerfile', command?: string): LocatedHandler | undefined {
  const path = resolvePath(context, dockerfile);
  const text = path === undefined ? undefined : project.read(path);
  const handler = command ?? (text === undefined ? undefined : commandOf(text));
  if (handler === undefined || (text !== undefined && /^\s*FROM\s+\S*(?:python|java|dotnet|ruby|golang)/im.test(text) && !/^\s*FROM\s+\S*node/im.test(text))) return undefined;
  for (const folder of [context, ...copiedFolders(text ?? '').map((copied) => posix.join(context, copied))]) {
    const located = locateHandler(project, folder, handler);
    if ('file' in located) return located;
  }
  return undefined;
}

/** Of the last stage. https://docs.docker.com/reference/dockerfile/#cmd */
function commandOf(text: string): string | undefined {
  const last = [...text.matchAll(/^\s*CMD\s+(.+)$/gim)].at(-1)?.[1]?.trim();
  return last === undefined ? undefined : (/"([^"]+)"\s*\]?$/.exec(last)?.[1] ?? last.split(/\s+/).at(-1));
}

/** What is copied into the image, from outside of it. */
function copiedFolders(text: string): string[] {
  return [...text.matchAll(/^\s*(?:COPY|ADD)\s+((?:--\S+\s+)*)(\S+)/gim)].filter((match) => !match[1]?.includes('--from')).map((match) => (match[2] ?? '').replace(/\/?\*.*$/, '')).filter((folder) => folder !== '' && !/\.\w+$/.test(folder));
}
