import { parseJsonc } from '../text/parse-jsonc';
import type { Modules } from './modules';

/** The same in a whole analysis; the next one may find other files. */
const known = new WeakMap<Modules, Map<string, unknown>>();

/** What a JSON file holds, parsed once however many ask; undefined where it cannot be read. Nobody may change it. */
export function readJson(modules: Modules, file: string): unknown {
  const values = known.get(modules) ?? new Map<string, unknown>();
  known.set(modules, values);
  if (values.has(file)) modules.onLoad?.(file);
  else values.set(file, parsed(modules.readText(file)));
  return values.get(file);
}

function parsed(text: string | undefined): unknown {
  return text === undefined ? undefined : parseJsonc(text);
}
