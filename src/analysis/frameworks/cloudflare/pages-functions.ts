import { isBelow } from '../../config/is-below';
import { isDeployable } from '../../files/is-deployable';
import type { HandlerDeclaration, Project } from '../../framework';

/** Cloudflare Pages Functions: files below `functions/` that export `onRequest`, `onRequestGet`, … https://developers.cloudflare.com/pages/functions/api-reference/. Those of some folders are not deployed. */
export function* pagesFunctions(project: Project, ignored: readonly string[]): Iterable<HandlerDeclaration> {
  for (const file of project.hinted) {
    const path = /(?:^|\/)functions\/(.+)\.(?:[cm]?[jt]s|[jt]sx)$/.exec(file)?.[1];
    if (path === undefined || !isDeployable(file) || ignored.some((folder) => isBelow(file, folder))) continue;
    for (const found of project.exportsOf(file).values()) {
      const verb = /^onRequest(Delete|Get|Head|Options|Patch|Post|Put)?$/.exec(found.name);
      if (!verb || found.kind === 'type') continue;
      const route = `${verb[1]?.toUpperCase() ?? '*'} /${path.replace(/(?:^|\/)(?:index|_middleware)$/, '')}`;
      const evidence = { file, line: found.file === file ? found.line : 1, reason: `${found.name} exported from functions/${path}` };
      yield { name: /(?:^|\/)_middleware$/.test(path) ? `${route} (middleware)` : route, framework: 'cloudflare/pages', trigger: 'http', frontDoor: 'function-url', file, export: found.name, evidence, route };
    }
  }
}
