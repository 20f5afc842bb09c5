import { posix } from 'node:path';
import { packagesOf } from '../../config/packages-of';
import { asObject, parseConfig } from '../../config/parse/parse-config';
import { folderOf } from '../../config/resolve-path';
import type { Project } from '../../framework';
import { sstSites } from './sst-sites';

/** A package of a web framework that is deployed as functions. */
export interface Site {
  folder: string;
}

/** SST's components that make functions of a site; `Service` makes a container. */
const sstSite = /\b(?:Astro|Nitro|Nuxt|React|Remix|SvelteKit)(?:Site)?\s*\(/;

/** The folder that builds for Amplify Hosting write their functions to. https://docs.aws.amazon.com/amplify/latest/userguide/ssr-deployment-specification.html */
const amplifySite = /\.amplify-hosting\b/;

/** Files of hosts that run a site's server code as functions, beside its package.json; of a host that may deploy something else, with what such a file says of a site. */
const hostFiles: readonly [name: RegExp, site?: RegExp][] = [[/^(?:alchemy\.run\.\w+|app\.arc|netlify\.toml|vercel\.json|wrangler\.\w+)$/], [/^amplify\.ya?ml$/, amplifySite], [/^sst\.config\.\w+$/, sstSite]];

/** Packages that do something on their host alone. https://vercel.com/docs/analytics/quickstart */
const hostPackages = /^@vercel\/(?:analytics|speed-insights)$/;

/** Packages that depend on a web framework and are built for functions: by one of its `adapters`, by the file of a host or a package that only that host serves, or as a site of SST. A site that is built for Node.js or as files is none. What the folders depend on that a site takes over from (`inheritedFrom`), it depends on too. */
export function* sitesWith(project: Project, framework: RegExp, adapters: RegExp, others: RegExp, inheritedFrom: (folder: string) => string[] = () => []): Iterable<Site> {
  let named: ReadonlySet<string> | undefined;
  for (const file of project.files) {
    if (posix.basename(file) !== 'package.json') continue;
    const folder = folderOf(file);
    const manifests = [folder, ...inheritedFrom(folder)].map((one) => posix.join(one, 'package.json')).filter((one) => project.files.has(one));
    if (!manifests.some((one) => framework.test(project.read(one) ?? ''))) continue;
    const packages = new Set(manifests.flatMap((one) => packagesOf(asObject(parseConfig(project, one)))));
    if (![...packages].some((name) => framework.test(`"${name}"`))) continue;
    const isOther = [...packages].some((name) => others.test(name));
    const used = [...packages].filter((name) => adapters.test(name));
    // Where adapters of both kinds are installed, the configuration imports the one that counts.
    const isAdapted = used.length > 0 && (!isOther || used.some((name) => configText(project, folder).includes(name)));
    const hasHost = [...packages].some((name) => hostPackages.test(name)) || [...project.files].some((one) => folderOf(one) === folder && isHostFile(project, one));
    if (isAdapted || (named ??= sstSites(project)).has(folder) || (hasHost && !isOther)) yield { folder };
  }
}

function isHostFile(project: Project, file: string): boolean {
  return hostFiles.some(([name, site]) => name.test(posix.basename(file)) && (site === undefined || site.test(project.read(file) ?? '')));
}

function configText(project: Project, folder: string): string {
  return [...project.files].filter((file) => folderOf(file) === folder && /^(?:astro|react-router|svelte|vite)\.config\.[cm]?[jt]s$/.test(posix.basename(file))).map((file) => (project.read(file) ?? '').replace(/\/\/.*$/gm, '')).join('\n');
}
