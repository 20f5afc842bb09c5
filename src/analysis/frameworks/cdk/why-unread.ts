import { asObject } from '../../config/parse/parse-config';
import type { StaticValue } from '../../framework';

/** Another language, or no file of the project; `python_3_13` is the runtime python3.13. */
export function whyUnread({ code, runtime }: Record<string, StaticValue>): string | undefined {
  if (asObject(code)?.inline === true || asObject(code)?.zipFile !== undefined) return 'code inside the stack';
  return typeof runtime !== 'string' || /^(?:nodejs|provided)/.test(runtime) ? undefined : runtime.replace(/_(?=\d)/, '').replaceAll('_', '.');
}
