import type { ModuleRun } from '../loaded/module-run';
import type { LibraryValue, Value } from '../values/value';

/** Functions that an app was given at once, run one after the other; or an app that it was given. */
export interface Route {
  steps: Value[];
  /** `use(…)`: runs before the routes that are asked for. */
  isMiddleware?: boolean;
  /** The method that it answers: `GET`. */
  verb?: string | undefined;
  /** Only under a path. */
  isUnderPath?: boolean;
  app?: LibraryValue;
  /** What a client does before each request of it, or with each answer: the second function is for those that failed. */
  intercepts?: 'request' | 'response';
  /** Whose code told it, where it counts for all modules of the handlers that have this one. */
  module?: ModuleRun;
}
