import { evaluateExpression } from '../static/evaluate-expression';
import { placeOf } from '../static/place';
import { libraryCalls } from '../static/library-calls';
import { lineOfNode } from '../static/source-of';
import type { Framework, HandlerDeclaration, Project } from '../framework';
import { deployedExports } from './google-functions-framework/deployed-exports';

/** Google Cloud Functions: `functions.http('name', …)` and `functions.cloudEvent('name', …)`, where the registered name stands for the export; and exports that the package's commands start or deploy. */
export const googleFunctionsFramework: Framework = {
  name: 'google-functions-framework',
  docs: 'https://cloud.google.com/functions/docs/writing',
  hint: /['"]@google-cloud\/functions-framework['"]/,
  *find(project) {
    yield* registered(project);
    yield* deployedExports(project);
  },
};

function* registered(project: Project): Iterable<HandlerDeclaration> {
  for (const file of project.hinted) {
    for (const { node, module, path } of libraryCalls(project, file, /^@google-cloud\/functions-framework$/)) {
      const method = path.at(-1);
      const [nameNode, handler] = node.arguments ?? [];
      const name = nameNode && evaluateExpression(placeOf(project, nameNode.getSourceFile()), nameNode);
      if ((method !== 'http' && method !== 'cloudEvent' && method !== 'typed') || typeof name !== 'string' || !handler) continue;
      const isHttp = method !== 'cloudEvent';
      const line = lineOfNode(node);
      yield { name, framework: 'google-functions-framework', trigger: isHttp ? 'http' : 'pubsub', frontDoor: isHttp ? 'function-url' : 'none', file, export: name, registration: { module, path: path.join('.'), line }, evidence: { file, line, reason: `registered with functions.${method}` } };
    }
  }
}
