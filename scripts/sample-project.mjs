import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'examples/orders-api';

/** Of the copy. Reading needs no packages; TypeScript does, and would underline every import. */
const settings = `{
  // The packages of this sample are not installed: without them TypeScript would report errors that are none.
  "typescript.validate.enable": false,
  "javascript.validate.enable": false
}
`;

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
  const texts = files.map((entry) => join(entry.parentPath, entry.name)).sort().map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]);
  return { ...Object.fromEntries(texts), '.vscode/settings.json': settings };
}
