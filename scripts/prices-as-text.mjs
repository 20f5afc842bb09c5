import { readFileSync } from 'node:fs';

/**
 * esbuild plug-in: a file of prices becomes `JSON.parse` of a text. As an object literal, which esbuild would write, V8 reads it two to three times
 * as slowly, at each start.
 * @type {import('esbuild').Plugin}
 */
export const pricesAsText = {
  name: 'prices-as-text',
  setup(build) {
    build.onLoad({ filter: /[\\/]hosting[\\/]prices[\\/][\w-]+\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default /* @__PURE__ */ JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};
