/** https://nextjs.org/docs/app/api-reference/functions/after: run when the answer has been sent; nobody waits for it. */
const SERVER = `
export const after = (task) => { if (__isFunction(task)) (async () => { await task(); })(); else __keepRunning(task); };
export const unstable_after = after;`;

/** https://nextjs.org/docs/app/api-reference/functions/unstable_cache: asks where no earlier request has asked the same. */
const CACHE = `
export const unstable_cache = (load) => async (...args) => { let answer; if (__unknown) answer = await load(...args); return answer; };`;

/** What Next.js runs beside a request, and what it keeps of one for others. */
export const NEXT_MODELS: Readonly<Record<string, string>> = { 'next/cache': CACHE, 'next/server': SERVER };
