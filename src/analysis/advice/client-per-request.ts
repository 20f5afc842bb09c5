import type { Advice } from '../../domain';
import type { Binding } from '../static/bindings-of';
import { ts } from '../syntax';
import { adviceUsers } from './advice-users';
import type { AdvisedFile } from './advisor';
import type { PlacedCall } from './reads/call-places';
import { codeRange } from './syntax/code-range';
import { enclosingFunction, isConstant } from './syntax/is-constant';
import { isMadeRarely } from './is-made-rarely';
import { atModuleLevel } from './syntax/at-module-level';
import { statementLists } from './syntax/statement-lists';
import { usesOf } from './syntax/uses-of';

/**
 * Clients that hold nothing of one request, and connections of their own: made once, they keep them for the next. By package, the exported names.
 * All clients of aws-sdk v2, Stripe, OpenAI and Anthropic in one process share their connections: there it does not matter where one is made.
 */
const CLIENTS: readonly [module: RegExp, name: RegExp][] = [
  [/^@aws-sdk\/client-/, /^[A-Z]\w*(?<!Command|Exception)$/],
  [/^@prisma\/client$/, /^PrismaClient$/],
];

/** Others may refuse to be made without an address: made while the module loads, that would fail requests which never ask them. */
const IS_MADE_WITHOUT_FAIL = /^@aws-sdk\//;

/** Ends a client: then it belongs to the request. */
const ENDS = /^(?:destroy|\$disconnect|end|close|quit|disconnect)$/;

/** A client that each request makes anew, with a new connection, though nothing in it is of the request. */
export function* clientPerRequest(file: AdvisedFile): Iterable<Advice> {
  for (const statements of statementLists(file.source)) {
    for (const statement of statements) {
      const found = clientMade(statement, file);
      if (!found) continue;
      const { declaration, name, clientClass, isClassAbove, module, calls } = found;
      const users = adviceUsers([calls], declaration, file);
      if (users.length === 0) continue;
      yield {
        kind: 'client-per-request',
        range: codeRange(file.source, file.file, declaration.getStart(), declaration.end),
        subjects: [clientClass],
        users,
        ...(IS_MADE_WITHOUT_FAIL.test(module) && isClassAbove ? atModuleLevel(statement as ts.VariableStatement, name, file) : {}),
      };
    }
  }
}

interface ClientMade {
  declaration: ts.VariableDeclaration;
  name: string;
  /** As the code names it. */
  clientClass: string;
  /** Also outside of the function. */
  isClassAbove: boolean;
  /** That it is imported from. */
  module: string;
  calls: readonly PlacedCall[];
}

function clientMade(statement: ts.Statement, file: AdvisedFile): ClientMade | undefined {
  if (!ts.isVariableStatement(statement) || (statement.declarationList.flags & ts.NodeFlags.Const) === 0) return undefined;
  const [declaration, ...others] = statement.declarationList.declarations;
  if (!declaration || others.length > 0 || !ts.isIdentifier(declaration.name) || !declaration.initializer || !ts.isNewExpression(declaration.initializer)) return undefined;
  const { initializer } = declaration;
  const { clientClass, module } = clientName(initializer.expression, file) ?? {};
  const scope = enclosingFunction(statement);
  if (clientClass === undefined || module === undefined || !scope || isMadeRarely(statement, scope) || !(initializer.arguments ?? []).every((argument) => isConstant(argument, scope))) return undefined;
  const uses = usesOf(declaration.name.text, statement.parent);
  if (uses.some(isKeptOrEnded)) return undefined;
  const calls = uses.flatMap((use) => callThrough(use, file));
  return calls.length > 0 && calls.every(({ call: { phase } }) => phase === 'request') ? { declaration, name: declaration.name.text, clientClass, isClassAbove: isConstant(initializer.expression, scope), module, calls } : undefined;
}

function clientName(expression: ts.Expression, { functions }: AdvisedFile): Pick<ClientMade, 'clientClass' | 'module'> | undefined {
  const [root, ...path] = expression.getText().split('.');
  const first = leftmost(expression);
  const binding = first && functions.bindingOf(first);
  if (!binding || root === undefined || !/^[\w.]+$/.test(expression.getText())) return undefined;
  const exported = exportedName(binding, path);
  return CLIENTS.some(([module, names]) => module.test(binding.module) && names.test(exported)) ? { clientClass: expression.getText(), module: binding.module } : undefined;
}

function exportedName({ imported }: Binding, path: string[]): string {
  return path.length > 0 ? (imported === '*' || imported === 'default' ? path : [imported, ...path]).join('.') : imported;
}

function leftmost(expression: ts.Expression): ts.Identifier | undefined {
  if (ts.isPropertyAccessExpression(expression)) return leftmost(expression.expression);
  return ts.isIdentifier(expression) ? expression : undefined;
}

/** Given away, kept somewhere, changed or ended: then moving it could be seen. Only `client.method(…)` is safe. */
function isKeptOrEnded({ parent }: ts.Identifier): boolean {
  const isCalled = ts.isPropertyAccessExpression(parent) && (ts.isCallExpression(parent.parent) ? parent.parent.expression === parent : ts.isPropertyAccessExpression(parent.parent) && ts.isCallExpression(parent.parent.parent));
  return !isCalled || ENDS.test((parent as ts.PropertyAccessExpression).name.text);
}

/** The calls of the chain that begins with a use: `client.send(…)`, `db.get(…).promise()`. */
function callThrough(use: ts.Identifier, { places, file }: AdvisedFile): readonly PlacedCall[] {
  const calls: PlacedCall[] = [];
  for (let at: ts.Node = use.parent; ts.isPropertyAccessExpression(at) || ts.isCallExpression(at); at = at.parent) {
    if (ts.isCallExpression(at)) calls.push(...places.at(at, file));
    if (ts.isCallExpression(at.parent) && at.parent.expression !== at) break;
  }
  return calls;
}
