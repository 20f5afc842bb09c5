import { posix } from 'node:path';
import { asList, asObject, asString } from '../../config/parse/parse-config';
import { evaluateExpression } from '../../static/evaluate-expression';
import { libraryCalls } from '../../static/library-calls';
import { placeOf } from '../../static/place';
import type { Project } from '../../framework';

interface HonoEntry {
  file: string;
  /** That of Vite, which names the host. */
  configuration: string;
}

type Host = 'cloudflare-pages' | 'cloudflare-workers';

const configurations = ['ts', 'js', 'mts', 'mjs'].map((extension) => `vite.config.${extension}`);
/** Where the plug-in looks for an app that it is not told. */
const usualEntries = ['src/index.ts', 'src/index.tsx', 'app/server.ts'];

/** The app of Hono or HonoX in a folder that Vite bundles for a host: `build({ entry: './src/app.tsx' })` of `@hono/vite-build/cloudflare-workers`. https://github.com/honojs/vite-plugins/tree/main/packages/build */
export function honoEntry(project: Project, folder: string, host: Host): HonoEntry | undefined {
  const plugin = new RegExp(`^@hono/vite-(?:build/)?${host}$`);
  for (const name of configurations) {
    const configuration = posix.join(folder, name);
    const [build] = project.read(configuration)?.includes('@hono/vite-') ? libraryCalls(project, configuration, plugin) : [];
    if (!build) continue;
    const [options] = build.node.arguments ?? [];
    const stated = options && asObject(evaluateExpression(placeOf(project, build.node.getSourceFile()), options))?.entry;
    const [told] = asList(stated).flatMap((one) => asString(one) ?? []);
    const file = (told === undefined ? usualEntries : [told]).map((one) => posix.join(folder, one)).find((one) => project.files.has(one) && project.exportsOf(one).has('default'));
    if (file !== undefined) return { file, configuration };
  }
  return undefined;
}
