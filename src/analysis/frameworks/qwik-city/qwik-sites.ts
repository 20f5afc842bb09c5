import { posix } from 'node:path';
import { packagesOf } from '../../config/packages-of';
import { asObject, parseConfig } from '../../config/parse/parse-config';
import { folderOf } from '../../config/resolve-path';
import { scriptCommands } from '../../config/script-commands';
import type { Project } from '../../framework';

export const qwikCityPackage = /^@(?:builder\.io\/qwik-city|qwik\.dev\/(?:city|router)|qwikdev\/city)$/;
/** Hosts of functions, in the names of the entry `src/entry.vercel-edge.tsx` and of the folder `adapters/vercel-edge` that `qwik add` writes. https://qwik.dev/docs/deployments/ */
const functions = /^(?:aws-lambda|azure-swa|cloudflare-(?:pages|workers?)|firebase|netlify(?:-edge)?|vercel(?:-(?:edge|serverless))?)$/;
const entry = /^entry[._]([\w-]+)\.[jt]sx?$/;

/** Folders of sites of Qwik City that are built for a host of functions: the adapter that the build names decides, else the entry that stands there. */
export function* qwikSites(project: Project): Iterable<string> {
  for (const file of project.files) {
    // A package.json that says nothing of it, a template's, may be anything.
    if (posix.basename(file) !== 'package.json' || !project.read(file)?.includes('qwik')) continue;
    const manifest = asObject(parseConfig(project, file));
    if (!packagesOf(manifest).some((name) => qwikCityPackage.test(name))) continue;
    const folder = folderOf(file);
    const built = scriptCommands(manifest).flatMap(({ script, command }) => (/^build\b/.test(script) ? [...command.matchAll(/\badapters\/([\w-]+)/g)].map(([, host = '']) => host) : []));
    const entries = [...project.files].filter((one) => folderOf(one) === posix.join(folder, 'src')).map((one) => entry.exec(posix.basename(one))?.[1] ?? '');
    if ((built.length > 0 ? built : entries).some((host) => functions.test(host))) yield folder;
  }
}
