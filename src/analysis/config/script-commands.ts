import type { ConfigObject } from './parse/config-object';
import { asObject, asString } from './parse/parse-config';

/** Commands of a package.json's scripts, each by itself, and the script that has it: `tsc && zip -r orders.zip .` are two. */
export function scriptCommands(manifest: ConfigObject | undefined): { script: string; command: string }[] {
  const scripts = Object.entries(asObject(manifest?.scripts) ?? {});
  return scripts.flatMap(([script, text]) => (asString(text) ?? '').split(/[&|;]/).map((command) => ({ script, command })));
}
