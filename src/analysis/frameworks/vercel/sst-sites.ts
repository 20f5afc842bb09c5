import { posix } from 'node:path';
import { folderOf, resolvePath } from '../../config/resolve-path';
import type { Project } from '../../framework';

/** A site that SST's components make functions of, with the folder that it is built in: `new sst.aws.Remix('Web', { path: 'packages/web' })`, `new RemixSite(stack, 'site', { path: 'packages/web' })`. */
const component = /\b(?:Astro|Nitro|Nuxt|React|Remix|SolidStart|SvelteKit|TanStackStart)(?:Site)?\s?\(\s?(?:\w{1,50}\s?,\s?)?['"`][^'"`\n]{0,80}['"`]\s?,\s?\{[^{}]{0,600}?\bpath:\s?['"`]([^'"`\n]{1,200})['"`]/g;
const config = /^sst\.(?:config\.\w+|json)$/;
/** Folders that programs of SST are divided among. */
const parts = /^(?:[^/]+|(?:cloud|iac|infra\w*|sst|stacks?)\/.+)\.[cm]?[jt]s$/;

/** Folders of sites that a program of SST names as their path. https://sst.dev/docs/component/aws/remix#path */
export function sstSites(project: Project): Set<string> {
  const folders = new Set<string>();
  for (const root of [...project.files].filter((file) => config.test(posix.basename(file))).map(folderOf)) {
    const start = root === '' ? '' : `${root}/`;
    for (const file of project.files) {
      if (!file.startsWith(start) || !parts.test(file.slice(start.length))) continue;
      for (const [, path = ''] of (project.read(file) ?? '').matchAll(component)) folders.add(resolvePath(root, path) ?? ' ');
    }
  }
  return folders;
}
