/** Groups of endpoints are told which effects answer; the web handler runs one of them. https://effect.website/docs/platform/http-api/ */
const BUILDER = `
import { Effect } from 'effect';
const told = [], groups = [];
const handlers = { handle: (name, answer) => { told.push(answer); return handlers; }, handleRaw: (name, answer) => { told.push(answer); return handlers; } };
const layer = () => ({ pipe: layer });
const answer = async () => {
  for (const group of groups) if (__isEffect(group)) await Effect.runPromise(group);
  const chosen = told[__unknown];
  return chosen ? Effect.runPromise(chosen(__given())) : undefined;
};
export const HttpApiBuilder = {
  group: (api, name, build) => { groups.push(build(handlers)); return layer(); },
  handler: (api, group, name, run) => run,
  api: layer, middleware: layer, middlewareCors: layer, middlewareOpenApi: layer, serve: layer,
  toWebHandler: () => ({ handler: answer, dispose: async () => undefined }),
};`;

export const EFFECT_PLATFORM_MODELS: Readonly<Record<string, string>> = {
  '@effect/platform': BUILDER,
  '@effect/platform/HttpApiBuilder': "import { HttpApiBuilder } from '@effect/platform';\nconst { group, handler, api, middleware, middlewareCors, middlewareOpenApi, serve, toWebHandler } = HttpApiBuilder;\nexport { group, handler, api, middleware, middlewareCors, middlewareOpenApi, serve, toWebHandler };",
};
