import type { ConfigObject } from './parse/config-object';
import { asObject } from './parse/parse-config';

/** Names of the packages that a package.json depends on, also while it is developed. */
export function packagesOf(manifest: ConfigObject | undefined): string[] {
  return ['dependencies', 'devDependencies'].flatMap((list) => Object.keys(asObject(manifest?.[list]) ?? {}));
}
