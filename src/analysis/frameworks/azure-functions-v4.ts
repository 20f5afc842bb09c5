import { posix } from 'node:path';
import { azureTimeoutSeconds } from '../config/stated/azure-timeout-seconds';
import { nearestPackage } from '../config/locate/entry-points';
import { asObject, asString, parseConfig } from '../config/parse/parse-config';
import { folderOf } from '../config/resolve-path';
import { scheduledTraffic } from '../config/stated/schedule';
import { evaluateExpression } from '../static/evaluate-expression';
import { placeOf } from '../static/place';
import { libraryCalls, type LibraryCall } from '../static/library-calls';
import { lineOfNode } from '../static/source-of';
import { ts } from '../syntax';
import type { Trigger } from '../../domain';
import { azurePlan } from './azure-functions/azure-plan';
import { afterStart } from './azure-functions-v4/after-start';
import { deployedOnes } from './azure-functions-v4/deployed-ones';
import { namedByProgram } from './azure-functions-v4/named-by-program';
import type { Registered } from './azure-functions-v4/registered';
import type { Framework, HandlerDeclaration, Project } from '../framework';
import { lineAt } from '../text/line-at';

/** Packages that extend the model register by functions of their own: `connectors.teams.onNewMessage('name', { handler })`. */
const extension = /^@azure\/functions-extensions-[\w-]+$/;
const modules = new RegExp(`^(?:@azure/functions|durable-functions)$|${extension.source}`);

/** Method of `app`: https://learn.microsoft.com/azure/azure-functions/functions-reference-node */
const triggers: Record<string, Trigger> = {
  activity: 'other', cosmosDB: 'datasource', deleteRequest: 'http', entity: 'other', eventGrid: 'pubsub', eventHub: 'pubsub', generic: 'other', get: 'http', http: 'http', mcpPrompt: 'other', mcpResource: 'other', mcpTool: 'other',
  mySql: 'datasource', orchestration: 'other', patch: 'http', post: 'http', put: 'http', serviceBusQueue: 'pubsub', serviceBusTopic: 'pubsub', sql: 'datasource', storageBlob: 'datasource',
  storageQueue: 'pubsub', timer: 'timer', warmup: 'other', webPubSub: 'pubsub',
};
const verbs: Record<string, string> = { deleteRequest: 'DELETE', get: 'GET', patch: 'PATCH', post: 'POST', put: 'PUT' };

/** Azure Functions, programming model v4: `app.http('name', { handler })`, known by its import. The registered name stands for the export. */
export const azureFunctionsV4: Framework = {
  name: 'azure-functions-v4',
  docs: 'https://learn.microsoft.com/azure/azure-functions/functions-reference-node?pivots=nodejs-model-v4',
  hint: /['"](?:@azure\/functions(?:-extensions-[\w-]+)?|durable-functions)['"]/,
  *find(project) {
    const isHosted = [...project.files].some((file) => posix.basename(file) === 'host.json');
    const files = project.hinted.filter((file) => isHosted || !startsOther(project, file));
    const read = files.map((file) => readCalls(project, file));
    const registered = read.flatMap((one) => one.registered);
    const starts = read.filter(({ isStart }) => isStart).map(({ file }) => file);
    const computed = namedByProgram(project, registered.filter(({ name }) => typeof name !== 'string'));
    yield* afterStart(project, starts, [...deployedOnes(project, [...registered, ...computed].flatMap((call) => declare(project, call) ?? []))]);
  },
};

/** Without a host.json Azure's runtime starts nothing; where the package starts a server of its own instead, the registration is left over. https://learn.microsoft.com/azure/azure-functions/functions-host-json */
function startsOther(project: Project, file: string): boolean {
  const folder = nearestPackage(project, folderOf(file));
  const manifest = folder === undefined ? undefined : asObject(parseConfig(project, posix.join(folder, 'package.json')));
  const start = asString(asObject(manifest?.scripts)?.start);
  return start !== undefined && !/\bfunc\b/.test(start);
}

/** What a file registers, and whether it has something done when the app starts. */
function readCalls(project: Project, file: string): { file: string; registered: Registered[]; isStart: boolean } {
  const calls = libraryCalls(project, file, modules);
  return { file, registered: calls.flatMap((call) => registrationAt(project, file, call) ?? []), isStart: calls.some(({ module, path }) => module === '@azure/functions' && path.join('.') === 'app.hook.appStart') };
}

function registrationAt(project: Project, file: string, call: LibraryCall): Registered | undefined {
  const [nameNode, optionsNode] = call.node.arguments ?? [];
  const trigger = triggerOf(call, optionsNode);
  if (trigger === undefined || !nameNode || !optionsNode) return undefined;
  const place = placeOf(project, nameNode.getSourceFile());
  return { file, line: lineOfNode(call.node), module: call.module, path: call.path.join('.'), trigger, name: evaluateExpression(place, nameNode), options: asObject(evaluateExpression(place, optionsNode)) ?? {} };
}

function declare(project: Project, { file, line, module, path, trigger, name, options, place }: Registered): HandlerDeclaration | undefined {
  if (typeof name !== 'string') return undefined;
  const { by, ...where } = place ?? {};
  const schedule = asString(options.schedule);
  return {
    name,
    framework: 'azure-functions-v4',
    trigger,
    frontDoor: trigger === 'http' ? 'function-url' : 'none',
    file: by ?? file,
    export: name,
    registration: { module, path, line, ...where, ...(by !== undefined && { helper: file, named: lineOfName(project, by, name) }) },
    evidence: { file, line, reason: `registered with ${path}` },
    route: trigger === 'http' ? `${verbs[path.split('.').at(-1) ?? ''] ?? methodsOf(options.methods)} /${asString(options.route) ?? name}` : undefined,
    schedule: trigger === 'timer' && schedule !== undefined ? scheduledTraffic(schedule) : undefined,
    timeoutSeconds: azureTimeoutSeconds(project, file),
    azurePlan: azurePlan(project),
  };
}

/** The line that gives a function its name; the first where none does as it is. */
function lineOfName(project: Project, file: string, name: string): number {
  const text = project.read(file) ?? '';
  const at = ['\'', '"', '`'].map((quote) => text.indexOf(`${quote}${name}${quote}`)).find((index) => index >= 0) ?? 0;
  return lineAt(text, at);
}

function triggerOf({ module, path }: LibraryCall, options: ts.Expression | undefined): Trigger | undefined {
  if (extension.test(module)) return hasHandler(options) ? 'other' : undefined;
  const method = path.at(-1) ?? '';
  if (!path.includes('app')) return undefined;
  // A kind of trigger that is newer than this list: `app.mcpPrompt('name', { handler })`.
  return Object.hasOwn(triggers, method) ? triggers[method] : path.length === 2 && hasHandler(options) ? 'other' : undefined;
}

function hasHandler(options: ts.Expression | undefined): boolean {
  return options !== undefined && ts.isObjectLiteralExpression(options) && options.properties.some(({ name }) => name?.getText() === 'handler');
}

function methodsOf(methods: unknown): string {
  const list = Array.isArray(methods) ? methods.filter((method) => typeof method === 'string') : [];
  return list.length === 0 ? '*' : list.map((method) => method.toUpperCase()).join('|');
}
