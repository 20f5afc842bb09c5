import { posix } from 'node:path';
import { sourcesOf } from '../../config/locate/locate-handler';
import { asObject, asString, parseConfig } from '../../config/parse/parse-config';
import { scriptCommands } from '../../config/script-commands';
import type { Project } from '../../framework';

/** The source that a function app starts with, where `main` of the package.json in its folder names one module; a glob names many, but those of a bundle, which are its entry alone. https://learn.microsoft.com/azure/azure-functions/functions-reference-node#registering-a-function */
export function startModule(project: Project, folder: string): string | undefined {
  const manifest = asObject(parseConfig(project, posix.join(folder, 'package.json')));
  const main = asString(manifest?.main);
  if (main === undefined) return undefined;
  const entries = scriptCommands(manifest).flatMap(({ command }) => bundledBy(command));
  const started = /[*{]/.test(main) ? (entries.length === 1 ? entries[0] : undefined) : main;
  return started === undefined ? undefined : [...sourcesOf(project, folder, started)][0];
}

/** `esbuild src/functions/index.ts --bundle --outdir=dist/src/functions` */
function bundledBy(command: string): string[] {
  const words = command.split(/\s+/);
  return words.includes('esbuild') && words.includes('--bundle') ? words.filter((word) => /^[\w./-]+\.[cm]?tsx?$/.test(word)) : [];
}
