import { Native, type Datum, type Steps } from '../values/datum';
import { HELPERS, iteratorHelper } from './iterator-helpers';

/** Members of an iterator. */
export function stepsMember(steps: Steps, name: string): Datum {
  switch (name) {
    case 'next':
      return new Native('next', (_world, _self, [value]) => steps.next(value));
    case 'return':
      return new Native('return', (_world, _self, [value]) => steps.end(value));
    case 'throw':
      return new Native('throw', (_world, _self, [error]) => steps.fail(error));
    case '@@iterator':
      return steps.isAsync ? undefined : new Native(name, () => steps);
    case '@@asyncIterator':
      return steps.isAsync ? new Native(name, () => steps) : undefined;
    default:
      return steps.isAsync || !HELPERS.has(name) ? undefined : new Native(name, (world, _self, args, at) => iteratorHelper(world, steps, name, args, at));
  }
}
