import { posix } from 'node:path';
import { withoutComments } from '../../config/stated/without-comments';
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
  const plugin = new RegExp(String.raw`['"]@hono/vite-(?:build/)?${host}['"]`);
  for (const name of configurations) {
    const configuration = posix.join(folder, name);
    const text = withoutComments(project.read(configuration) ?? '');
    if (!plugin.test(text)) continue;
    const [, stated] = /\bentry\s?:\s?\[?\s?['"]([^'"\n]{1,200})['"]/.exec(text) ?? [];
    const file = (stated === undefined ? usualEntries : [stated]).map((one) => posix.join(folder, one)).find((one) => project.files.has(one) && project.exportsOf(one).has('default'));
    if (file !== undefined) return { file, configuration };
  }
  return undefined;
}
