import type { ConfigObject } from './config-object';
import { asObject, asString } from './parse-config';

/** Commands of a package.json's scripts, each by itself: `tsc && zip -r orders.zip .` are two. */
export function scriptCommands(manifest: ConfigObject | undefined): string[] {
  return Object.values(asObject(manifest?.scripts) ?? {}).flatMap((script) => (asString(script) ?? '').split(/[&|;]/));
}
