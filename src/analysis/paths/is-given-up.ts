import { Bail } from './bail';
import { Thrown } from './values/thrown';

/** Whether a handler is left to the abstract run. Thrown: a module gives up while it loads, since it knows nothing of the environment that it is deployed to. */
export function isGivenUp(error: unknown): boolean {
  return error instanceof Bail || error instanceof RangeError || error instanceof Thrown;
}
