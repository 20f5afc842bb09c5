import { hasExport, locateHandler } from '../../config/locate/locate-handler';
import { resolvePath } from '../../config/resolve-path';
import { sourceIn } from '../../config/locate/source-in';
import type { Project } from '../../framework';
import { isModule } from './is-module';

/** `src/orders.list`, for a Worker `src/worker.ts`; in a folder that is deployed as it is, `bundle`, what it was built from. */
export function locateSst(project: Project, roots: readonly string[], text: string, bundle?: string): { file: string; export: string } | undefined {
  const [, module, exportName] = /^([\w@./[\]-]+)\.([\w$]+)$/.exec(text) ?? [];
  if (module === undefined || exportName === undefined) return undefined;
  for (const root of roots) {
    const packed = bundle === undefined ? undefined : resolvePath(root, bundle);
    const built = packed === undefined ? undefined : locateHandler(project, packed, text);
    if (built && 'file' in built) return built;
    const file = sourceIn(project, root, isModule(text) ? text : module);
    const wanted = isModule(text) ? 'default' : exportName;
    if (file !== undefined && hasExport(project, file, wanted)) return { file, export: wanted };
  }
  return undefined;
}
