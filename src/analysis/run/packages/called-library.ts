import { handedOver } from './handed-over';
import type { LibraryPath, LibraryValue, Site, Value } from '../values/value';

/** What a call of a package's value gives, as long as nothing else is known of it: `client.query('…')` is `client.query()` with its arguments. */
export function calledLibrary(callee: LibraryValue, args: Value[], site: Site): LibraryValue {
  const also = [...(callee.also ?? []).map(({ library, path }): LibraryPath => ({ library, path: `${path}()` })), ...handedOver(args.filter((arg) => arg.type === 'library'))];
  return {
    type: 'library',
    library: callee.library,
    path: `${callee.path}()`,
    args,
    // What a call gave may be called again: `serverless(app)(event)`.
    receiver: callee.path.endsWith('()') ? callee : (callee.receiver ?? callee),
    site,
    ...((callee.isAnswer || callee.receiver?.settled) && { isAnswer: true }),
    ...(also.length > 0 && { also }),
  };
}
