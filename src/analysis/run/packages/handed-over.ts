import type { LibraryPath, LibraryValue } from '../values/value';

const MOST = 4;

/** A client that is given to a wrapper can still be called through what the wrapper returns, and `fetch` too: `fetchRetry(fetch)(url)`. An answer is no client. */
export function handedOver(clients: readonly LibraryValue[]): LibraryPath[] {
  return clients.flatMap((arg) => (isCallableLater(arg) ? [{ library: arg.library, path: arg.path }, ...(arg.also ?? [])] : [])).slice(0, MOST);
}

function isCallableLater({ library, path, settled }: LibraryValue): boolean {
  return !settled && (/^$|(^|\.)new$|\(\)$/.test(path) || (library === 'global' && path === 'fetch'));
}
