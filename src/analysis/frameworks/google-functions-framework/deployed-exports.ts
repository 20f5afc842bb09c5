import { posix } from 'node:path';
import { hasExport, sourcesOf } from '../../config/locate-handler';
import { positionOf } from '../../config/config-object';
import { asObject, asString, parseConfig } from '../../config/parse-config';
import { folderOf } from '../../config/resolve-path';
import type { HandlerDeclaration, Project } from '../framework';

/** `functions-framework --target=NAME` and `gcloud functions deploy NAME --entry-point=NAME`. */
const target = /\bfunctions-framework(?:-nodejs)?\b[^&|;]*?--target[= ]["']?([\w$.-]+)/g;
const deployed = /\bgcloud\s+(?:alpha\s+|beta\s+)?functions\s+deploy\s+["']?([\w-]+)([^&|;]*)/g;

/** Longer than any command of a package, in characters. */
const MAX_SCRIPT = 2_000;

interface Deployed {
  name: string;
  /** Exported name; registered ones are found where they are registered. */
  entryPoint: string;
  options: string;
}

/** Google Cloud functions that are exports of a package's main module, by the package's own commands that start or deploy them. */
export function* deployedExports(project: Project): Iterable<HandlerDeclaration> {
  for (const file of project.files) {
    if (posix.basename(file) !== 'package.json' || !/functions-framework|gcloud/.test(project.read(file) ?? '')) continue;
    const manifest = asObject(parseConfig(project, file));
    const scripts = asObject(manifest?.scripts) ?? {};
    for (const [key, script] of Object.entries(scripts)) {
      for (const { name, entryPoint, options } of commandsIn((asString(script) ?? '').slice(0, MAX_SCRIPT))) {
        const source = mainOf(project, folderOf(file), options, asString(manifest?.main), entryPoint);
        if (source === undefined) continue;
        const isEvent = /--trigger-(?!http)|--signature-type[= ](?:cloudevent|event)/.test(options);
        yield {
          name,
          framework: 'google-functions-framework',
          trigger: isEvent ? 'pubsub' : 'http',
          frontDoor: isEvent ? 'none' : 'function-url',
          file: source,
          export: entryPoint,
          evidence: { file, line: positionOf(scripts, key)?.line ?? 1, reason: `script ${key} of package.json` },
          ...sizes(options),
        };
      }
    }
  }
}

function commandsIn(script: string): Deployed[] {
  const started = [...script.matchAll(target)].map(([options, name = '']) => ({ name, entryPoint: name, options: options + script.slice(script.indexOf(options) + options.length) }));
  const uploaded = [...script.matchAll(deployed)].map(([, name = '', options = '']) => ({ name, entryPoint: /--entry-point[= ]["']?([\w$.-]+)/.exec(options)?.[1] ?? name, options }));
  return [...uploaded, ...started];
}

function mainOf(project: Project, folder: string, options: string, main: string | undefined, entryPoint: string): string | undefined {
  const named = /--source[= ]["']?([\w./-]+)/.exec(options)?.[1] ?? '.';
  for (const path of [posix.join(named, main ?? 'index.js'), named, main ?? 'index.js', 'src/index', 'function.js']) {
    for (const source of sourcesOf(project, folder, path, entryPoint)) if (project.exportsOf(source).size > 0 && hasExport(project, source, entryPoint)) return source;
  }
  return undefined;
}

/** `--memory=512MB`, `--timeout=540s`. */
function sizes(options: string): Pick<HandlerDeclaration, 'memoryMiB' | 'timeoutSeconds'> {
  const [, amount, unit] = /--memory[= ](\d+)\s*(M|G)i?B?/i.exec(options) ?? [];
  const timeout = /--timeout[= ](\d+)s?\b/.exec(options)?.[1];
  return { memoryMiB: amount === undefined ? undefined : Number(amount) * (unit?.toUpperCase() === 'G' ? 1024 : 1), timeoutSeconds: timeout === undefined ? undefined : Number(timeout) };
}
