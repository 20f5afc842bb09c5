import type { Assumption, Handler, HandlerInputs } from '../domain';
import { defaults } from './defaults';

/** Frameworks whose server serves the pages and routes of a site: those whose own work the analysis counts, of which the estimate may know nothing. */
const sites = /^(?:next\/.*|remix|sveltekit|nuxt|astro|qwik-city|solid-start|tanstack-start|blitz|gatsby|waku)$/;

/** A handler's memory on Lambda in MiB: typed, else found, else the framework's default. */
export function memoryOf(handler: Handler, typed: HandlerInputs | undefined): Pick<Assumption, 'origin' | 'source'> & { mib: number } {
  if (typed?.memoryMiB !== undefined) return { mib: typed.memoryMiB, origin: 'typed', source: 'hosting-cost.json' };
  if (handler.memoryMiB !== undefined) return { mib: handler.memoryMiB, origin: 'found', source: `${handler.evidence.file}:${handler.evidence.line}` };
  if (sites.test(handler.framework)) return { mib: defaults.memoryMiBOfSites, origin: 'assumed', source: 'Default of SST for the server of a site; a server of Next.js alone takes more than 128 MiB' };
  return handler.framework === 'serverless-framework'
    ? { mib: defaults.memoryMiBOfServerlessFramework, origin: 'assumed', source: 'Default of the Serverless Framework' }
    : { mib: defaults.memoryMiB, origin: 'assumed', source: 'Default of AWS Lambda, SAM and the CDK' };
}
