import type { Assumption, Handler, HandlerInputs } from '../domain';
import { defaults } from './defaults';

/** Frameworks whose server serves the pages and routes of a site: those whose own work the analysis counts, of which the estimate may know nothing. */
const sites = /^(?:next\/.*|remix|sveltekit|nuxt|astro|qwik-city|solid-start|tanstack-start|blitz|gatsby|waku)$/;

/** A handler's memory on Lambda in MiB: typed, else found, else the framework's default. */
export function memoryOf(handler: Handler, typed: HandlerInputs | undefined): Pick<Assumption, 'origin' | 'source'> & { mib: number } {
  if (typed?.memoryMiB !== undefined) return { mib: typed.memoryMiB, origin: 'typed', source: 'hosting-cost.json' };
  if (handler.memoryMiB !== undefined) return { mib: handler.memoryMiB, origin: 'found', source: foundSource(handler) };
  if (sites.test(handler.framework)) return { mib: defaults.memoryMiBOfSites, origin: 'assumed', source: 'Default of SST for the server of a site; a server of Next.js alone takes more than 128 MiB' };
  return handler.framework === 'serverless-framework'
    ? { mib: defaults.memoryMiBOfServerlessFramework, origin: 'assumed', source: 'Default of the Serverless Framework' }
    : { mib: defaults.memoryMiB, origin: 'assumed', source: 'Default of AWS Lambda, SAM and the CDK' };
}

/** Memory of functions that state none, in MiB: what is read may be this, though nothing is said of memory where they are declared. */
const defaultsOfPlatforms: readonly [framework: RegExp, mib: number][] = [[/^serverless-framework$/, defaults.memoryMiBOfServerlessFramework], [/^firebase$|google/, defaults.memoryMiBOfGoogle], [/./, defaults.memoryMiB]];

function foundSource({ framework, memoryMiB, evidence: { file, line } }: Handler): string {
  const mib = defaultsOfPlatforms.find(([name]) => name.test(framework))![1];
  return memoryMiB === mib ? `${file}:${line}, or the default where it states none` : `${file}:${line}`;
}
