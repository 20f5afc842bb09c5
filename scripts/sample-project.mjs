import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'examples/orders-api';

/**
 * esbuild plug-in: `sample:project` is the example as an object, text by path, so that an installed extension can open a copy of it.
 * @type {import('esbuild').Plugin}
 */
export const sampleProject = {
  name: 'sample-project',
  setup(build) {
    build.onResolve({ filter: /^sample:project$/ }, ({ path }) => ({ path, namespace: 'sample-project' }));
    build.onLoad({ filter: /./, namespace: 'sample-project' }, () => ({ contents: JSON.stringify(texts()), loader: 'json' }));
  },
};

function texts() {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !/hosting-cost\.html$|node_modules/.test(join(entry.parentPath, entry.name)));
  return Object.fromEntries(files.map((entry) => join(entry.parentPath, entry.name)).sort().map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]));
}
