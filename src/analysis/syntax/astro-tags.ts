/** Components that the markup of an `.astro` file names. What is deferred the browser asks for by itself: https://docs.astro.build/en/guides/server-islands/ */
export function astroTags(markup: string): { name: string; isDeferred: boolean }[] {
  return [...markup.matchAll(/<([A-Z][\w$]*)([^<>]*)/g)].map(([, name = '', attributes = '']) => ({ name, isDeferred: /\sserver:defer\b/.test(attributes) }));
}
