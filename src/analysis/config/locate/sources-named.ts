import { posix } from 'node:path';
import { sourcesBy } from './sources-by';

/** Source files whose path without its extension, or whose folder of an `index`, ends with these parts: `orders/list` is that of `src/orders/list.ts` and of `src/orders/list/index.ts`. */
export function sourcesNamed(files: ReadonlySet<string>, tail: string): string[] {
  return byLastPart(files, posix.basename(tail)).filter((file) => [`/${tail}`, `/${tail}/index`].some((end) => bare(file).endsWith(end)));
}

const byLastPart = sourcesBy((file) => {
  const path = bare(file);
  const name = posix.basename(path);
  return name === 'index' ? [name, posix.basename(posix.dirname(path))] : [name];
});

function bare(file: string): string {
  return file.slice(0, -posix.extname(file).length);
}
