import { isOfModule } from './is-of-module';
import type { Value } from '../values/value';

/** Whether a value is the same for every handler that finds it: it holds nothing that a later write could change. */
export function isLasting(value: Value): boolean {
  switch (value.type) {
    case 'unknown':
    case 'literal':
    case 'class':
      return true;
    case 'library':
      return value.begun === undefined && !value.callbacks && !value.queued && !value.registered;
    case 'function':
      return value.scope.isShared;
    case 'object':
      return isOfModule(value.born);
    case 'union':
      return value.options.every(isLasting);
    default:
      return false;
  }
}
