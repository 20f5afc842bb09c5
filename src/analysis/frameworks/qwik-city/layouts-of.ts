import { posix } from 'node:path';
import { folderOf } from '../../config/resolve-path';

/** Group 1: the layout that an index names, `index@wide.tsx`; group 2 where none goes around it, `index!.tsx`. */
const index = /^index(?:@([\w-]+))?(!)?\.[jt]sx?$/;
/** Group 1: the name, of `layout-wide.tsx`; group 2 where none above goes around it, `layout!.tsx`. */
const layout = /^layout(?:-([\w-]+))?(!)?\.[jt]sx?$/;

/** Layouts around a page, of the files below its site's routes, the outermost first: up to the one that its index names those of this name, from there on those without a name. https://qwik.dev/docs/advanced/routing/ */
export function layoutsOf(files: readonly string[], routes: string, file: string): string[] {
  const [, wanted, isAlone] = index.exec(posix.basename(file)) ?? [];
  const layouts = isAlone === undefined ? files.filter((one) => layout.test(posix.basename(one))) : [];
  const around: string[] = [];
  let name: string | undefined = wanted;
  for (let at = folderOf(file); `${at}/`.startsWith(routes); at = folderOf(at)) {
    const found = layouts.find((one) => folderOf(one) === at && layout.exec(posix.basename(one))?.[1] === name);
    if (found === undefined) continue;
    around.unshift(found);
    if (layout.exec(posix.basename(found))?.[2] !== undefined) break;
    name = undefined;
  }
  return around;
}
