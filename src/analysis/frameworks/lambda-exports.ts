import { posix } from 'node:path';
import { isBuiltCopy } from '../config/locate/is-built-copy';
import { isLibraryPackage } from '../config/is-library-package';
import { declarationText, isHttpCallback } from '../static/declaration-text';
import { isDeployable } from '../files/is-deployable';
import type { FrontDoor, Trigger } from '../../domain';
import type { ExportedName, Framework, HandlerDeclaration, Project } from '../framework';
import { awsSigns } from './lambda-exports/aws-signs';
import { coverage } from './lambda-exports/coverage';
import { importClauses } from './lambda-exports/import-clauses';
import { otherKind } from './lambda-exports/other-kind';
import { textPart } from '../text/text-part';

const handlerName = /^(?:handler|lambdaHandler|lambda_handler)$/;
/** A module whose types or wrappers are only used by Lambda functions. */
const lambdaModules = String.raw`aws-lambda|@types\/aws-lambda|@middy\/core|serverless-http|@vendia\/serverless-express|@codegenie\/serverless-express|aws-serverless-express|@fastify\/aws-lambda|aws-lambda-fastify|hono\/aws-lambda|@as-integrations\/aws-lambda|@aws\/durable-execution-sdk-js`;
const lambdaModule = new RegExp(`^(?:${lambdaModules})$`);
const lambdaMention = new RegExp(`['"](?:${lambdaModules})['"]`);

/** Trigger by the event in the type's name: `SQSHandler`, `APIGatewayProxyEventV2`. */
const triggers: [RegExp, Trigger, FrontDoor][] = [
  [/^APIGateway(?:Proxy)?WebSocket|^APIGatewayWebSocket|WebsocketEvent/i, 'http', 'websocket'],
  [/^APIGateway.*V2|^APIGatewayProxyStructured/, 'http', 'http-api'],
  [/^APIGateway/, 'http', 'rest-api'],
  [/^ALB/, 'http', 'alb'],
  [/^LambdaFunctionURL/, 'http', 'function-url'],
  [/^(?:AppSync|CloudFront)/, 'http', 'none'],
  [/^Scheduled/, 'timer', 'none'],
  [/^(?:SQS|SNS|Kinesis|EventBridge|MSK|SelfManagedKafka|CloudWatchLogs|IoT|Firehose)/, 'pubsub', 'none'],
  [/^(?:S3|DynamoDB)/, 'datasource', 'none'],
];

/** Exports that look like Lambda functions, where no configuration says anything: typed by `aws-lambda`, made by its well-known wrappers, or named `handler`. */
export const lambdaExports: Framework = {
  name: 'lambda-exports',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html',
  hint: new RegExp(String.raw`\b(?:lambda_?[hH]andler|handler)\b|['"](?:${lambdaModules})['"]|\bstreamifyResponse\b`),
  *find(project, declared) {
    const covered = coverage(project, declared);
    const helpers = importedNames(project);
    const signs = awsSigns(project, declared, mentionsLambda);
    const isOfApp = (file: string): boolean => {
      const app = covered.byApp(file);
      return app !== undefined && !signs.isSent(file) && !signs.isNearer(file, app);
    };
    for (const file of project.hinted) {
      if (!isDeployable(file) || /x$/.test(posix.extname(file)) || covered.byConfiguration(file) || isBuiltCopy(project, file) || isLibraryPackage(project, file)) continue;
      const exports = project.exportsOf(file);
      if (exports.has('command') || exports.has('builder')) continue;
      const text = project.read(file) ?? '';
      const imported = lambdaImports(text);
      for (const found of exports.values()) {
        const reason = found.file === file ? lambdaReason(found, text, imported) : undefined;
        if (reason === undefined || (reason.startsWith('named') && (covered.byPackage(file) || isOfApp(file) || !signs.isNear(file, text)))) continue;
        const other = reason.startsWith('named') ? otherKind(text) : undefined;
        if (other !== undefined) project.skip({ name: moduleName(file), runtime: other, file, line: found.line });
        if (other !== undefined) continue;
        if (reason.startsWith('takes') && !handlerName.test(found.name) && (helpers.has(`${found.name} ${moduleName(file)}`) || isCalledIn(text, found.name))) continue;
        yield declare(file, found, reason, text);
      }
    }
  },
};

/** Local names that come from Lambda's modules. */
function lambdaImports(text: string): Set<string> {
  const names = new Set<string>();
  for (const { names: clause, module } of importClauses(text)) {
    if (lambdaModule.test(module)) for (const name of clause.matchAll(/(?<![\w$])([\w$]+)(?=\s*(?:[,}]|$))/g)) names.add(name[1] ?? '');
  }
  return names;
}

/** Why an export is taken for a Lambda function; undefined when it is not. */
function lambdaReason(found: ExportedName, text: string, imported: Set<string>): string | undefined {
  if (found.kind === 'type' || found.kind === 'class') return undefined;
  const declared = typeName(found);
  if (declared !== undefined && /Handler(?:V\d)?$/.test(declared) && (found.type?.startsWith('aws-lambda:') || imported.has(declared))) return `typed ${declared}`;
  const declaration = declarationText(found, text);
  if (takesFunction(declaration)) return undefined;
  const parameter = /^[^{;]*?\(\s*(?:\{[^}]*\}|[\w$]+)\s*:\s*([\w$]+)/.exec(declaration)?.[1];
  const isAsync = /\basync\b/.test((text.split('\n')[found.line - 1] ?? '') + declaration.split(/=>|\{/, 1)[0]) || /^[^{;]*\)\s*:\s*Promise\b/.test(declaration);
  if (parameter !== undefined && imported.has(parameter) && isAsync && /Event(?:V\d)?$/.test(parameter)) return `takes ${parameter}`;
  const wrapper = /^\s*(?::[^=]*)?=\s*([\w$.]+)\s*(?:<[^>]*>)?\(/.exec(declaration)?.[1]?.split('.')[0];
  if (wrapper !== undefined && (imported.has(wrapper) || wrapper === 'awslambda')) return `made by ${wrapper}`;
  return handlerName.test(found.name) && !isHttpCallback(declaration) ? `named ${found.name}` : undefined;
}

/** `name` of the last part of the module's path, for every import of what is deployed: a function that another file imports is that file's helper. */
function importedNames(project: Project): Set<string> {
  const names = new Set<string>();
  for (const file of project.hinted) if (isDeployable(file)) for (const name of project.derive(file, ownImports)) names.add(name);
  return names;
}

const mentionsLambda = textPart('mentions Lambda', (text) => lambdaMention.test(text));

const ownImports = textPart('names that it imports from the project', (text) => [...importClauses(text)].flatMap(({ names, module }) => {
  if (!module.startsWith('.')) return [];
  const base = posix.basename(module).replace(/\.\w+$/, '');
  const isDefault = /^\s*(?!type\b)[\w$]+\s*(?:,|$)/.test(names);
  return [...[...names.matchAll(/[\w$]+/g)].map(([name]) => name), ...(isDefault ? ['default'] : [])].map((name) => `${name} ${base}`);
}));

/** What another function of the file calls is its helper, too: `return setup(event, context)`. */
function isCalledIn(text: string, name: string): boolean {
  return name !== 'default' && new RegExp(String.raw`(?<!\bfunction\s*|[\w$.])${name.replaceAll('$', String.raw`\$`)}\(`).test(text);
}

function moduleName(file: string): string {
  const { name, dir } = posix.parse(file);
  return name === 'index' ? posix.basename(dir) : name;
}

function typeName(found: ExportedName): string | undefined {
  return found.type?.slice(found.type.lastIndexOf(':') + 1).replace(/<.*/s, '');
}

/** `(run: (event: Event) => Promise<Answer>) =>` makes handlers of functions. */
function takesFunction(declaration: string): boolean {
  return /^[^{;(]*\(\s*[\w$]+\s*:\s*\([^()]*\)\s*=>/.test(declaration);
}

function declare(file: string, found: ExportedName, reason: string, text: string): HandlerDeclaration {
  const kind = (typeName(found) ?? '') + (reason.startsWith('takes ') ? reason.slice('takes '.length) : '');
  const [, trigger, frontDoor] = triggers.find(([pattern]) => pattern.test(kind)) ?? [undefined, 'other' as Trigger, 'none' as FrontDoor];
  const web = trigger === 'other' && /serverless-http|serverless-express|aws-lambda-fastify|@fastify\/aws-lambda|hono\/aws-lambda/.test(text);
  return {
    name: handlerName.test(found.name) || found.name === 'default' ? moduleName(file) : found.name,
    framework: 'lambda-exports',
    trigger: web ? 'http' : trigger,
    frontDoor: web ? 'http-api' : frontDoor,
    file,
    export: found.name,
    evidence: { file, line: found.line, reason: `exported and ${reason}` },
  };
}
