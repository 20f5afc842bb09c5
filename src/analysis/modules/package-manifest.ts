import { posix } from 'node:path';
import { parseJsonc } from '../text/parse-jsonc';
import type { SpecifierFiles } from './specifier-files';

/** What is read of a package.json. */
export interface PackageManifest {
  name?: string;
  version?: string;
  main?: string;
  module?: string;
  source?: string;
  types?: string;
  exports?: unknown;
  imports?: unknown;
  dependencies?: Record<string, unknown>;
  devDependencies?: Record<string, unknown>;
  optionalDependencies?: Record<string, unknown>;
  peerDependencies?: Record<string, unknown>;
}

/** The package.json of a folder; undefined where there is none. */
export function readManifest(project: SpecifierFiles, folder: string): PackageManifest | undefined {
  const file = posix.join(folder, 'package.json');
  const text = project.files.has(file) ? project.read(file) : undefined;
  return text === undefined ? undefined : ((parseJsonc(text) ?? {}) as PackageManifest);
}
