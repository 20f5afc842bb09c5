import { isApp, isRegistration } from '../../io/dispatchers';
import type { LibraryValue, Value } from '../values/value';

const TOLD = /\.(?:after|before|onError|use|get|post|put|patch|delete|all|on|route|register)\(\)$/;

/** Functions among the arguments of the wrapping call, through `.use(…)` and the like that follow it. What an app is told are its routes. */
export function functionsOfChain(entry: LibraryValue): Value[] {
  const found: Value[] = [];
  for (let at: LibraryValue | undefined = entry; at; at = at.receiver) {
    // What a chain is told, middleware with functions of its own among it, is not what it wraps.
    if (isRegistration(at) || (isApp(at) && at.registered) || TOLD.test(at.path)) continue;
    const functions = (at.callbacks ?? []).filter((value) => value.type === 'function' || value.type === 'native');
    if (functions.length > 0) found.unshift(...functions);
    for (const arg of at.args) if (arg.type === 'library' && arg.callbacks && found.length === 0) found.push(...functionsOfChain(arg));
    if (found.length > 0) return found;
  }
  return found;
}
