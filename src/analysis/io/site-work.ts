import type { CpuWork } from '../../domain';

const RENDERED = 'our estimate, from published benchmarks of a page of 1,000 rows';
const MEASURED = 'measured with Next.js 15 on Node.js 20, one core, against node:http alone; how much a page renders is assumed';

/**
 * CPU of a framework's own work for one request, in ms at one vCPU, warm: finding the route, making its request, rendering a page of ordinary size.
 * By `Handler.framework`, of those whose server serves the pages and routes of a site.
 */
const siteFrameworks = new Map<string, Pick<CpuWork, 'what' | 'cpuMs' | 'source'>>(Object.entries({
  'next/app-route': { what: 'Next.js around a route', cpuMs: { low: 0.5, likely: 1.2, high: 3 }, source: MEASURED },
  'next/pages-api': { what: 'Next.js around an API route', cpuMs: { low: 0.3, likely: 0.5, high: 1.5 }, source: MEASURED },
  'next/ssr': { what: 'Next.js rendering a page', cpuMs: { low: 1, likely: 4, high: 20 }, source: MEASURED },
  'next/action': { what: 'Next.js around a server action', cpuMs: { low: 0.5, likely: 1.5, high: 20 }, source: 'our estimate: as around a route; it may render the page anew' },
  'next/middleware': { what: 'Next.js around its middleware', cpuMs: { low: 0.2, likely: 0.6, high: 2 }, source: 'our estimate' },
  blitz: { what: 'Blitz around a query, a mutation or an API route', cpuMs: { low: 0.3, likely: 0.5, high: 1.5 }, source: 'our estimate: as Next.js around an API route' },
  gatsby: { what: 'Gatsby with its page', cpuMs: { low: 0.3, likely: 1, high: 6 }, source: 'our estimate' },
  remix: { what: 'Remix with its page', cpuMs: { low: 0.4, likely: 1.5, high: 6 }, source: RENDERED },
  sveltekit: { what: 'SvelteKit with its page', cpuMs: { low: 0.3, likely: 0.8, high: 2.2 }, source: RENDERED },
  nuxt: { what: 'Nuxt with its page', cpuMs: { low: 0.3, likely: 1.5, high: 3.5 }, source: RENDERED },
  'solid-start': { what: 'SolidStart around a route', cpuMs: { low: 0.3, likely: 0.8, high: 2.2 }, source: 'our estimate' },
  'qwik-city': { what: 'Qwik City with its page', cpuMs: { low: 0.3, likely: 1, high: 3.5 }, source: 'our estimate' },
  'tanstack-start': { what: 'TanStack Start around a server route', cpuMs: { low: 0.3, likely: 0.8, high: 2.2 }, source: 'our estimate' },
  waku: { what: 'Waku with its page', cpuMs: { low: 0.4, likely: 1.5, high: 6 }, source: 'our estimate' },
  astro: { what: 'Astro with its page', cpuMs: { low: 0.3, likely: 1, high: 5 }, source: RENDERED },
}));

/** The framework's own work; undefined where it does not serve a site. */
export function siteWorkOf(framework: string): Pick<CpuWork, 'what' | 'cpuMs' | 'source'> | undefined {
  return siteFrameworks.get(framework);
}
