import { asObject } from '../../config/parse/parse-config';
import { bindingsOf } from '../../static/bindings-of';
import { exportedExpression } from '../../static/exported-expression';
import { exportedMembers } from '../../static/exported-members';
import { libraryPath, localInitializer } from '../../static/library-path';
import { ts } from '../../syntax';
import type { HandlerDeclaration, Project } from '../../framework';
import { workerHandlers } from './worker-handlers';

/** The functions of a Worker's module: each handler of the object that is its default export, or what that is as a whole. */
export function* workerOf(project: Project, module: string, name: string, evidence: HandlerDeclaration['evidence'], { schedule, batchSize }: Pick<HandlerDeclaration, 'batchSize' | 'schedule'>): Iterable<HandlerDeclaration> {
  const written = [...new Set(exportedMembers(project, module, 'default').flat())].filter((member) => Object.hasOwn(workerHandlers, member));
  const members = written.length > 0 ? written : builtMembers(project, module);
  if (members.length === 0) yield { name, framework: 'cloudflare', trigger: 'http', frontDoor: 'function-url', file: module, export: 'default', evidence };
  for (const member of members) {
    const trigger = workerHandlers[member] ?? 'other';
    yield { name: members.length === 1 ? name : `${name} ${member}`, framework: 'cloudflare', trigger, frontDoor: trigger === 'http' ? 'function-url' : 'none', file: module, export: `default.${member}`, evidence, schedule: member === 'scheduled' ? schedule : undefined, ...(member === 'queue' && { batchSize, batchSource: 'cloudflare queue' }) };
  }
}

/** Of what one of the project's own functions makes: `export default createWorker(dependencies)`. An app of a web framework, which such a function may make too, has other members. */
function builtMembers(project: Project, module: string): string[] {
  const exported = project.exportsOf(module).get('default');
  const expression = exported && exportedExpression(project, exported);
  const made = expression && ts.isIdentifier(expression) ? localInitializer(expression) : expression;
  if (!made || !ts.isCallExpression(made) || isOfPackage(project, made)) return [];
  const members = Object.keys(asObject(project.evaluate(module, 'default')) ?? {});
  return members.every((member) => Object.hasOwn(workerHandlers, member)) ? members : [];
}

function isOfPackage(project: Project, made: ts.CallExpression): boolean {
  const source = made.getSourceFile();
  const called = libraryPath(made, bindingsOf(source));
  return called !== undefined && project.resolve(called.module, source.fileName) === undefined;
}
