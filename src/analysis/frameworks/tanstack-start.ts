import { exportedExpression } from '../static/exported-expression';
import { nearestPackage } from '../config/entry-points';
import { folderOf } from '../config/resolve-path';
import { ts } from '../syntax';
import type { ExportedName, Framework, HandlerDeclaration, Project } from '../framework';
import { siteEndpoint } from './vercel/site-endpoint';
import { sitesWith } from './vercel/sites-with';

const maker = /^create(?:API|Server)?FileRoute$/;
const verb = /^(?:ANY|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT)$/;
/** The one function that runs every route: configurations that deploy it have declared it. */
const server = /\bcreateStartHandler\b|start\/server-entry\b/;

/** TanStack Start, built for functions: what its server routes answer, unless one function that a configuration declares runs them all. */
export const tanstackStart: Framework = {
  name: 'tanstack-start',
  docs: 'https://tanstack.com/start/latest/docs/framework/react/guide/server-routes',
  hint: /\bcreate(?:API|Server)?FileRoute\b/,
  *find(project, declared) {
    for (const { folder } of sitesWith(project, /"@tanstack\/(?:(?:react|solid)-)?start"/, /^@netlify\/vite-plugin-tanstack-start$/, /^$/)) {
      if (declared.some((one) => nearestPackage(project, folderOf(one.file)) === folder && server.test(project.read(one.file) ?? ''))) continue;
      for (const file of project.hinted) if (nearestPackage(project, folderOf(file)) === folder) yield* routesIn(project, folder, file);
    }
  },
};

function* routesIn(project: Project, folder: string, file: string): Iterable<HandlerDeclaration> {
  for (const found of project.exportsOf(file).values()) {
    const route = found.file === file ? routeOf(project, found) : undefined;
    for (const name of route?.verbs ?? []) yield siteEndpoint(project, folder, 'tanstack-start', file, found, `${name === 'ANY' ? '*' : name} ${route?.path}`, `${found.name}.server.${name}`);
  }
}

/** `createFileRoute('/api/orders')({ server: { handlers: { GET } } })`, and as it was before `createServerFileRoute('/api/orders').methods({ GET })` and `createAPIFileRoute('/api/orders')({ GET })`. */
function routeOf(project: Project, found: ExportedName): { path: string; verbs: string[] } | undefined {
  const expression = exportedExpression(project, found);
  const verbs = new Set<string>();
  let path: string | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && maker.test(node.expression.getText())) path = node.arguments[0] && ts.isStringLiteralLike(node.arguments[0]) ? node.arguments[0].text : '/';
    if (ts.isObjectLiteralExpression(node)) for (const { name } of node.properties) if (name && ts.isIdentifier(name) && verb.test(name.text)) verbs.add(name.text);
    ts.forEachChild(node, visit);
  };
  if (expression) visit(expression);
  return path === undefined ? undefined : { path: path.replace(/\$(\w+)/g, ':$1').replace(/\$$/, '*'), verbs: [...verbs] };
}
