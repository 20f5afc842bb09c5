import { posix } from 'node:path';
import type { Project } from '../../framework';
import { parseJsonc } from '../../text/parse-jsonc';
import { isBelow } from '../is-below';
import { resolvePath } from '../resolve-path';
import { sourceFile } from './source-file';

/** The source that TypeScript compiles to a path, as the package's tsconfig.json says: with `rootDir` `functions` and `outDir` `dist`, `dist/index.js` is made of `functions/index.ts`. https://www.typescriptlang.org/tsconfig/#rootDir */
export function compiledFrom(project: Project, packageFolder: string, path: string): string | undefined {
  const text = project.read(posix.join(packageFolder, 'tsconfig.json'));
  const config = text === undefined ? undefined : (parseJsonc(text) as { compilerOptions?: { outDir?: unknown; rootDir?: unknown } } | null | undefined);
  const { outDir, rootDir } = config?.compilerOptions ?? {};
  if (typeof outDir !== 'string' || typeof rootDir !== 'string') return undefined;
  const [output, root] = [resolvePath(packageFolder, outDir), resolvePath(packageFolder, rootDir)];
  if (output === undefined || root === undefined || output === root || !isBelow(path, output)) return undefined;
  return sourceFile(project, posix.join(root, path.slice(output === '' ? 0 : output.length + 1)));
}
