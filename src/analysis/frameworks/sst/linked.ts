import { decidingOf } from '../../config/parse/deciding-of';
import { evaluateExpression } from '../../static/evaluate-expression';
import { localInitializer } from '../../static/library-path';
import type { Place } from '../../static/place';
import { ts } from '../../syntax';
import type { ScheduledTraffic } from '../../../domain';
import type { Project } from '../../framework';
import { connectionAt, connects, type Connection } from './connection-at';
import { enclosingCall } from './enclosing-call';
import { namesIn } from './names-in';
import { onlyReach } from './only-reach';
import { schedulesOf } from './schedules-of';
import { settingsAround } from './settings-around';

/** What calls a function, and how often. */
export type Linked = Connection & { schedule?: ScheduledTraffic };

type Variable = ts.VariableDeclaration & { name: ts.Identifier };

/** What calls a function that is made first and connected later, by its variable: `api.route('GET /', fn.arn)`, `new Cron(stack, 'nightly', { job: fn })`, `queue.addConsumer(stack, target)` of `const target = { function: { handler } }`. `sources` are the files of the infrastructure. */
export function linked(place: Place, node: ts.Node, sources: readonly ts.SourceFile[]): Linked {
  const variable = variableOf(node);
  if (!variable) return {};
  const own = node.getSourceFile();
  const uses = sources.flatMap((source) => {
    const at = source === own ? place : { project: place.project, file: source.fileName, bindings: namesIn(source).bindings };
    return usesOf(place.project, source, variable).map((use) => connection(at, use));
  });
  return decidingOf(uses.filter(({ trigger }) => trigger !== undefined)) ?? {};
}

/** `fn` of `const fn = new Function(…)`, `target` of `const target = { function: { handler } }`. */
function variableOf(node: ts.Node): Variable | undefined {
  const call = enclosingCall(node);
  const declaration = ts.findAncestor(call ?? node, (at) => ts.isVariableDeclaration(at) || ts.isStatement(at));
  if (!declaration || !ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return undefined;
  return call === undefined || declaration.initializer === call ? (declaration as Variable) : undefined;
}

/** Where a file refers to this variable: its own, by the nearest declaration of the name; another one, by what it imports. */
function usesOf(project: Project, source: ts.SourceFile, { name, initializer }: Variable): readonly ts.Identifier[] {
  const own = name.getSourceFile();
  const { uses, bindings } = namesIn(source);
  if (source === own) return (uses.get(name.text) ?? []).filter((use) => localInitializer(use) === initializer);
  const isThis = (module: string): boolean => {
    const file = project.resolve(module, source.fileName);
    return file !== undefined && project.shapeOf(file, name.text)?.file === own.fileName;
  };
  return [...bindings].filter(([, { module, imported }]) => imported === name.text && isThis(module)).flatMap(([local]) => uses.get(local) ?? []);
}

function connection(place: Place, use: ts.Identifier): Linked {
  const call = enclosingCall(use);
  if (!call || (ts.isCallExpression(call) && !connects(call)) || isOnlyReached(use, call)) return {};
  const first = call.arguments?.[0] && evaluateExpression(place, call.arguments[0]);
  return { ...connectionAt(use, first, false), schedule: schedulesOf(settingsAround(place, use)) };
}

function isOnlyReached(use: ts.Node, call: ts.Node): boolean {
  for (let at = use; at !== call; at = at.parent) if (ts.isPropertyAssignment(at) && onlyReach.test(at.name.getText())) return true;
  return false;
}
