/** Loaders, actions and server functions run the first function that they are given; what follows checks what comes in. https://qwik.dev/docs/route-loader/, …/action/, …/server$/ */
const CITY = `
const first = (run) => async (...given) => run(...given);
export const globalAction$ = first;
export const routeAction$ = first;
export const routeLoader$ = first;
export const server$ = (run) => (...given) => run(...given);`;

export const QWIK_MODELS: Readonly<Record<string, string>> = Object.fromEntries(['@builder.io/qwik-city', '@qwik.dev/city', '@qwik.dev/router', '@qwikdev/city'].map((name) => [name, CITY]));
