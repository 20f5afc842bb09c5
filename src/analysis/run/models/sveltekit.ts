/** Remote functions: what its argument is checked with may stand before what runs. Those of a batch are asked together. https://svelte.dev/docs/kit/remote-functions */
const SERVER = `
const running = (first, second) => (__isFunction(second) ? second : first);
const remote = (...given) => { const run = running(...given); return async (argument) => run(argument); };
export const command = remote;
export const form = remote;
export const prerender = remote;
export const query = Object.assign((...given) => remote(...given), { batch: (...given) => { const run = running(...given); return async (argument) => { const answer = await run([argument]); return answer(argument, 0); }; } });`;

export const SVELTEKIT_MODELS: Readonly<Record<string, string>> = { '$app/server': SERVER };
