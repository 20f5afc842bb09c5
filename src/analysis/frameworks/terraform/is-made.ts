import type { HclBlock } from '../../config/parse/parse-hcl';
import type { Module } from './modules';
import { variableOf } from './variable-of';

/** Whether a module makes what has this `count`: `var.queue_arn == null ? 0 : 1`, `var.has_queue ? 1 : 0`, by what the block that uses the module passes, or by the variable's default. Not where another expression decides. */
export function isMade(count: string | undefined, module: Module, passed: HclBlock['attributes']): boolean {
  if (count === undefined) return true;
  const [, condition = '', met, unmet] = /^([^?]+)\?\s*(\d+)\s*:\s*(\d+)$/.exec(count.trim()) ?? [];
  const isMet = holdsFor(condition.trim(), module, passed);
  return isMet !== undefined && Number(isMet ? met : unmet) > 0;
}

function holdsFor(condition: string, module: Module, passed: HclBlock['attributes']): boolean | undefined {
  const [, not = '', name, sign, other] = /^(!?)var\.([\w-]+)(?:\s*([!=]=)\s*(null|""))?$/.exec(condition) ?? [];
  if (name === undefined) return undefined;
  const text = (passed.get(name)?.text ?? variableOf(module, name).byDefault ?? 'null').trim();
  if (other === undefined) return text === 'true' ? not === '' : text === 'false' ? not !== '' : undefined;
  // What is handed on may be nothing itself.
  const isNothing = text === 'null' || text === '""' ? text === other : /^(?:local|try|lookup|var)\b/.test(text) ? undefined : false;
  return isNothing === undefined ? undefined : isNothing === (sign === '==');
}
