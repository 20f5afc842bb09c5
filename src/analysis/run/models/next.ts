/** https://nextjs.org/docs/app/api-reference/functions/after: run when the answer has been sent; nobody waits for it. */
const SERVER = `
export const after = (task) => { if (__isFunction(task)) task(); };
export const unstable_after = after;`;

/** What Next.js runs beside a request. */
export const NEXT_MODELS: Readonly<Record<string, string>> = { 'next/server': SERVER };
