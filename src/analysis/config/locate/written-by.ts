import type { Made, Project } from '../../framework';
import { asList, asObject, asString } from '../parse/parse-config';
import { resolvePath } from '../resolve-path';
import { esbuildCommand } from './esbuild-command';
import { esbuildOutputs, type EsbuildOptions } from './esbuild-outputs';

const shell = /^(?:(?:node:)?child_process|cross-spawn|execa)$/;

/** Paths without their extension that a program has esbuild write, each with its source. https://esbuild.github.io/api/#build */
export function* writtenBy(project: Project, made: readonly Made[], folder: string): Iterable<[string, string]> {
  for (const one of made) {
    const { startedIn = folder, ...options } = optionsOf(one, folder) ?? {};
    yield* esbuildOutputs(project, startedIn, options);
  }
}

/** `build({ entryPoints, outfile })`, and the same in words: `execSync('esbuild src/a.ts --outfile=dist/a.js', { cwd })`. */
function optionsOf({ library, path, args }: Made, folder: string): (EsbuildOptions & { startedIn?: string }) | undefined {
  if (library === 'esbuild' && /^(?:build(?:Sync)?|context)(?:\(\))?$/.test(path)) return asObject(args[0]);
  if (!shell.test(library)) return undefined;
  const words = [asString(args[0]) ?? '', ...asList(args[1]).map((word) => asString(word) ?? '')].join(' ');
  const cwd = args.map((arg) => asString(asObject(arg)?.cwd)).find((value) => value !== undefined);
  const startedIn = cwd === undefined ? folder : resolvePath(cwd.startsWith('/') ? '' : folder, cwd);
  const options = esbuildCommand(words);
  return options && startedIn !== undefined ? { ...options, startedIn } : undefined;
}
