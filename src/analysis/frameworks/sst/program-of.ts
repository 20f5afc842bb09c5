import { posix } from 'node:path';
import { asObject, asString, parseConfig } from '../../config/parse/parse-config';
import { folderOf } from '../../config/resolve-path';
import { sourceFile } from '../../config/locate/source-file';
import type { Project } from '../../framework';

/** The program that makes an app's stacks: its configuration, or what sst.json of version 1 names. */
export function programOf(project: Project, config: string): string | undefined {
  if (!config.endsWith('.json')) return config;
  const main = asString(asObject(parseConfig(project, config))?.main) ?? 'stacks/index';
  return sourceFile(project, posix.join(folderOf(config), main));
}
