import { asObject } from '../../config/parse/parse-config';
import type { Made, Program, StaticValue } from '../../framework';

/** A function as the program of the main module leaves it in an export. */
export interface BuiltFunction {
  module: string;
  /** Names from the package to the call that makes it: `pubsub`, `topic`, `onPublish`. */
  path: string[];
  /** Calls of the chain, the last first. */
  calls: readonly Made[];
}

/** What an export's value is made of, also where a function of the project, a loop or an assembled object made it. Undefined when firebase-functions did not. */
export function builtFunction(program: Program, exported: StaticValue): BuiltFunction | undefined {
  const value = asObject(exported);
  if (typeof value?.$library !== 'string' || typeof value.$path !== 'string' || !/^firebase-functions(?:\/|$)/.test(value.$library)) return undefined;
  const path = value.$path.split('.').map((name) => name.replace(/\(\)$/, ''));
  return /^(?:before|on)[A-Z]/.test(path.at(-1) ?? '') ? { module: value.$library, path, calls: chain(program, value.$made) } : undefined;
}

function chain({ made }: Program, id: StaticValue): Made[] {
  const calls: Made[] = [];
  for (let at = typeof id === 'number' ? made[id] : undefined; at; at = at.receiver === undefined ? undefined : made[at.receiver]) calls.push(at);
  return calls;
}
