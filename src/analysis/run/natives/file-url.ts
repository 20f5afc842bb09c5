import { textOf } from '../program/text-of';
import type { LibraryValue, Value } from '../values/value';

/** Path of a file's address that the code fixes: `new URL('./api.ts', import.meta.url)`, `'file:///work/api.ts'`. Undefined of any other value. */
export function filePathOf(url: Value): string | undefined {
  const [path, base] = url.type === 'library' && isUrl(url) ? url.args.map(textOf) : [textOf(url)];
  if (path === undefined || (base === undefined && url.type === 'library' && url.args.length > 1)) return undefined;
  if (!(base ?? path).startsWith('file:') || !URL.canParse(path, base)) return undefined;
  const { protocol, pathname } = new URL(path, base);
  return protocol === 'file:' ? decodedPath(pathname) : undefined;
}

export function isUrl({ library, path }: LibraryValue): boolean {
  return library === 'global' && path === 'URL.new';
}

/** `%5Bid%5D` of a route is `[id]`; a path that only looks encoded stays. */
function decodedPath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
