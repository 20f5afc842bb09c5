/** What comes before the handler may answer in its place; what comes after it, and what is done about errors, runs from the last to the first: https://middy.js.org/docs/intro/how-it-works */
const MIDDY = `
export default function middy(given) {
  let handler = __isFunction(given) ? given : async () => undefined;
  const befores = [], afters = [], mends = [];
  const runAll = async (list, request) => { for (const step of list) { const answer = await step(request); if (answer !== undefined) { request.response = answer; return; } } };
  const run = async (event = {}, context = {}) => {
    const request = { event, context, response: undefined, error: undefined, internal: {} };
    try {
      await runAll(befores, request);
      if (request.response === undefined) { request.response = await handler(request.event, request.context, {}); await runAll(afters, request); }
    } catch (error) {
      request.response = undefined;
      request.error = error;
      await runAll(mends, request);
      if (request.response === undefined) throw request.error;
    }
    return request.response;
  };
  const use = (middleware) => {
    if (!__isObject(middleware)) { befores.push(async () => { await __used(middleware); }); return; }
    const { before, after, onError } = middleware;
    if (before) befores.push(before);
    if (after) afters.unshift(after);
    if (onError) mends.unshift(onError);
  };
  run.use = (given) => { if (__isObject(given) && Array.isArray(given)) given.forEach(use); else use(given); return run; };
  run.before = (before) => { use({ before }); return run; };
  run.after = (after) => { use({ after }); return run; };
  run.onError = (onError) => { use({ onError }); return run; };
  run.handler = (fn) => { handler = fn; return run; };
  return run;
}`;

/** Packages that run what stands around a handler. */
export const MIDDLEWARE_MODELS: Readonly<Record<string, string>> = { '@middy/core': MIDDY };
