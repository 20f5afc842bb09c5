import { ts } from '../syntax';

/** Types of the Amazon States Language by the CDK's class; every class of `aws-stepfunctions-tasks` is a Task. */
const types: Record<string, string> = {
  Choice: 'Choice', CustomState: 'Task', DistributedMap: 'Map', Fail: 'Fail', Map: 'Map', Parallel: 'Parallel', Pass: 'Pass', StateMachine: 'StateMachine', Succeed: 'Succeed', Wait: 'Wait',
};

/** Says of what is constructed which state it is, by the imports of the file; undefined where it is none. */
export function stateClasses(source: ts.SourceFile): (callee: ts.Expression) => string | undefined {
  const namespaces = new Map<string, string>();
  const named = new Map<string, { module: string; name: string }>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const module = statement.moduleSpecifier.text;
    const bindings = statement.importClause?.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings)) namespaces.set(bindings.name.text, module);
    if (bindings && ts.isNamedImports(bindings)) for (const { name, propertyName } of bindings.elements) named.set(name.text, { module, name: (propertyName ?? name).getText() });
  }
  return (callee) => {
    const parts = callee.getText().split('.');
    const className = parts.at(-1)!;
    const from = named.get(parts[0]!);
    if (parts.length === 1) return from && typeIn(from.module, from.name);
    // `sfn.Choice`, `cdk.aws_stepfunctions.Choice`, and `aws_stepfunctions as sfn` of aws-cdk-lib.
    return typeIn([namespaces.get(parts[0]!) ?? '', from?.name ?? '', ...parts.slice(1, -1)].join('/').replaceAll('_', '-'), className);
  };
}

function typeIn(module: string, className: string): string | undefined {
  if (/aws-stepfunctions-tasks/.test(module)) return 'Task';
  return /aws-stepfunctions/.test(module) && Object.hasOwn(types, className) ? types[className] : undefined;
}
