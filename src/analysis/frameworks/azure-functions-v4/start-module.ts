import { posix } from 'node:path';
import { esbuildCommand } from '../../config/locate/esbuild-command';
import { esbuildOutputs } from '../../config/locate/esbuild-outputs';
import { sourcesOf } from '../../config/locate/locate-handler';
import type { ConfigObject } from '../../config/parse/config-object';
import { asList, asObject, asString, parseConfig } from '../../config/parse/parse-config';
import { scriptCommands } from '../../config/script-commands';
import { expandBraces } from '../../files/expand-braces';
import { ignoreRules } from '../../files/ignore-rules';
import type { Project } from '../../framework';

/** The source that a function app starts with, where `main` of the package.json in its folder names one module; a glob names many, but those of a bundle, which are its entry alone. https://learn.microsoft.com/azure/azure-functions/functions-reference-node#registering-a-function */
export function startModule(project: Project, folder: string): string | undefined {
  const manifest = asObject(parseConfig(project, posix.join(folder, 'package.json')));
  const main = asString(manifest?.main);
  if (main === undefined) return undefined;
  return /[*{]/.test(main) ? bundledAs(project, folder, manifest, main) : [...sourcesOf(project, folder, main)][0];
}

/** The only entry of the bundles that a glob names: `dist/src/functions/*.js` is written by `esbuild src/functions/index.ts --bundle --outdir=dist/src/functions`. */
function bundledAs(project: Project, folder: string, manifest: ConfigObject | undefined, glob: string): string | undefined {
  const bundles = scriptCommands(manifest).filter(({ command }) => /\s--bundle\b/.test(command)).map(({ command }) => esbuildCommand(command) ?? {});
  // Entries that a glob names have one bundle each.
  if (bundles.some(({ entryPoints }) => asList(entryPoints).some((entry) => String(entry).includes('*')))) return undefined;
  const { rules } = ignoreRules(expandBraces(`/${posix.join(folder, glob)}`));
  const written = bundles.flatMap((options) => [...esbuildOutputs(project, folder, options)]).filter(([path]) => ['.cjs', '.js', '.mjs'].some((extension) => rules.ignores(path + extension)));
  const [entry, ...others] = new Set(written.map(([, source]) => source));
  return others.length === 0 ? entry : undefined;
}
