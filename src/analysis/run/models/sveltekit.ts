/** Remote functions: what its argument is checked with may stand before what runs. A form may be given more to check it with. Those of a batch are asked together. https://svelte.dev/docs/kit/remote-functions */
const SERVER = `
const running = (first, second) => (__isFunction(second) ? second : first);
const remote = (...given) => {
  const run = running(...given);
  const made = async (argument) => run(argument);
  made.preflight = () => made;
  return made;
};
export const command = remote;
export const form = remote;
export const prerender = remote;
export const query = Object.assign((...given) => remote(...given), { batch: (...given) => { const run = running(...given); return async (argument) => { const answer = await run([argument]); return answer(argument, 0); }; } });`;

/** Hooks that answer some addresses themselves: before a route of the site, which is not one of theirs, they go on. https://www.better-auth.com/docs/integrations/svelte-kit, https://icflorescu.github.io/trpc-sveltekit */
const LOGIN = `export const svelteKitHandler = async ({ auth, event, resolve }) => (__isFunction(resolve) ? resolve(event) : auth.handler(event.request));`;
const TRPC = `
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
export const createTRPCHandle = (options) => async ({ event, resolve }) => (__isFunction(resolve) ? resolve(event) : fetchRequestHandler({ ...options, req: event.request }));`;

export const SVELTEKIT_MODELS: Readonly<Record<string, string>> = { '$app/server': SERVER, 'better-auth/svelte-kit': LOGIN, 'trpc-sveltekit': TRPC };
