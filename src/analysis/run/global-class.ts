import type { Machine } from './machine';
import { MODEL_PREFIX } from './models/model-of';
import { GLOBAL_CLASSES } from './models/global-classes';
import { exportValue, runModule } from './loaded/module-run';
import type { Value } from './values/value';

const NAMES = new Set(['AsyncDisposableStack', 'DisposableStack']);

/** A class of the language whose methods run what they are given: code like the project's own. */
export function globalClass(machine: Machine, name: string): Value | undefined {
  return NAMES.has(name) ? exportValue(machine, runModule(machine, MODEL_PREFIX + GLOBAL_CLASSES), name) : undefined;
}
