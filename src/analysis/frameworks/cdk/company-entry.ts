import { posix } from 'node:path';
import { sourceFile } from '../../config/locate/source-file';
import { resolvePath } from '../../config/resolve-path';
import { somewhere } from '../../static/place';
import type { Project, StaticValue } from '../../framework';

/** Properties of a construct of another package that names the file of its function in its own way, below a folder that it names too: `entryPoint: 'src/index.ts'` with `packageBasePath: 'packages/orders'`. */
export function companyEntry(project: Project, props: Record<string, StaticValue>): Record<string, StaticValue> {
  if (props.entry !== undefined || props.code !== undefined) return props;
  const entry = Object.entries(props).find(([key, value]) => /^(?:entry|handler|lambda|source)\w*(?:File|Path|Point)$/i.test(key) && typeof value === 'string' && /\.[cm]?[jt]s$/.test(value))?.[1];
  if (typeof entry !== 'string') return props;
  const folders = Object.values(props).filter((value): value is string => typeof value === 'string' && value !== entry);
  const found = new Set(folders.flatMap((folder) => fileIn(project, folder, entry) ?? []));
  const [file] = found;
  return found.size === 1 && file !== undefined ? { ...props, entry: `/${file}` } : { ...props, entry };
}

function fileIn(project: Project, folder: string, entry: string): string | undefined {
  const path = resolvePath('', posix.join(folder.replace(somewhere, ''), entry));
  return path === undefined || folder === '' || path === entry ? undefined : sourceFile(project, path);
}
