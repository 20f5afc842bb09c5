import type { Project } from '../../framework';
import { bindingsOf } from '../../static/bindings-of';
import { fileOfExport } from '../../static/file-of-export';
import { localFunction } from '../../static/local-function';
import { sourceOf } from '../../static/source-of';
import { ts } from '../../syntax';
import { makerCalled } from '../../syntax/server-maker';
import { applicationOf } from '../nextjs/application-of';
import type { ServerAction } from '../nextjs/server-actions';

/** Functions of other modules that are handed on by their names: `createServerAction$(save)` beside `import { save } from '~/lib/orders'`. */
export function* importedActions(project: Project, isSite: (folder: string) => boolean): Iterable<ServerAction> {
  const folderFor = applicationOf(project, isSite);
  const seen = new Set<string>();
  for (const file of project.hinted) {
    const source = sourceOf(project, file);
    const folder = source && folderFor(file);
    if (!source || folder === undefined) continue;
    const names = handedOn(source).filter((name) => !localFunction(name));
    const bindings = names.length > 0 ? bindingsOf(source) : undefined;
    for (const { text } of names) {
      const binding = bindings?.get(text);
      const module = binding && project.resolve(binding.module, file);
      const found = binding && module !== undefined ? project.exportsOf(module).get(binding.imported) : undefined;
      if (module === undefined || !found || found.kind === 'type') continue;
      const declaring = fileOfExport(project, module, found);
      if (seen.has(`${declaring}#${found.name}`)) continue;
      seen.add(`${declaring}#${found.name}`);
      yield { folder, file: declaring, found };
    }
  }
}

function handedOn(node: ts.Node): ts.Identifier[] {
  const [given] = ts.isCallExpression(node) && makerCalled(node) !== undefined ? node.arguments : [];
  const inner: ts.Identifier[] = given && ts.isIdentifier(given) ? [given] : [];
  ts.forEachChild(node, (child) => void inner.push(...handedOn(child)));
  return inner;
}
