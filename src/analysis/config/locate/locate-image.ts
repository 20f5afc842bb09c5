import { posix } from 'node:path';
import type { Project } from '../../framework';
import { locateHandler, type LocatedHandler } from './locate-handler';
import { resolvePath } from '../resolve-path';

/** The handler of a container image for Lambda: `CMD ["app.handler"]` of its Dockerfile, or the command that replaces it. */
export function locateImage(project: Project, context: string, dockerfile = 'Dockerfile', command?: string): LocatedHandler | undefined {
  const path = resolvePath(context, dockerfile);
  const text = path === undefined ? undefined : project.read(path);
  const handler = command ?? (text === undefined ? undefined : commandOf(text));
  const images = instructions(text ?? '', 'FROM').map((argument) => argument.split(/\s/, 1)[0] ?? '');
  if (handler === undefined || (images.some((image) => /python|java|dotnet|ruby|golang/i.test(image)) && !images.some((image) => /node/i.test(image)))) return undefined;
  for (const folder of [context, ...copiedFolders(text ?? '').map((copied) => posix.join(context, copied))]) {
    const located = locateHandler(project, folder, handler);
    if ('file' in located) return located;
  }
  return undefined;
}

/** Last word of the last stage's command, or of its entry point where that names the handler itself: `ENTRYPOINT ["sh", "entry.sh", "build/index.handler"]`. https://docs.docker.com/reference/dockerfile/#cmd */
function commandOf(text: string): string | undefined {
  const lastWord = (name: string): string | undefined => instructions(text, name).slice(-1).map((last) => /"([^"]+)"\s*\]?$/.exec(last)?.[1] ?? last.split(/\s+/).at(-1))[0];
  return lastWord('CMD') ?? lastWord('ENTRYPOINT');
}

/** What is copied into the image, from outside of it. */
function copiedFolders(text: string): string[] {
  const copies = [...instructions(text, 'COPY'), ...instructions(text, 'ADD')].filter((argument) => !argument.startsWith('--from'));
  const sources = copies.map((argument) => argument.split(/\s+/).find((word) => !word.startsWith('--')) ?? '');
  return sources.map((source) => (source.split('*', 1)[0] ?? '').replace(/\/$/, '')).filter((folder) => folder !== '' && !/\.\w+$/.test(folder));
}

/** What stands behind an instruction, for each line that begins with it. */
function instructions(text: string, name: string): string[] {
  const rows = text.split('\n').map((row) => row.trim());
  return rows.filter((row) => row.slice(0, name.length).toUpperCase() === name && /^\s/.test(row.slice(name.length))).map((row) => row.slice(name.length).trim());
}
