import { posix } from 'node:path';
import { architectureOf } from '../config/stated/architecture-of';
import { locateBundle } from '../config/locate/locate-bundle';
import { locateGoogleFunction } from '../config/locate/locate-google-function';
import { locateHandler, type LocatedHandler, type MissingHandler } from '../config/locate/locate-handler';
import { locateImage } from '../config/locate/locate-image';
import { positionOf, type ConfigObject } from '../config/parse/config-object';
import { asList, asNumber, asObject, asString, parseConfig } from '../config/parse/parse-config';
import { isBuiltCopy } from '../config/locate/is-built-copy';
import { folderOf, resolvePath } from '../config/resolve-path';
import { UNKNOWN, type Framework, type HandlerDeclaration, type Project, type StaticValue } from '../framework';
import { googleSizes } from './google-functions-framework/google-sizes';
import { appSyncFunctions } from './serverless-framework/appsync-functions';
import { appSyncResolvers } from './serverless-framework/appsync-resolvers';
import { readEvents } from './serverless-framework/events';
import { liftFunctions } from './serverless-framework/lift-functions';
import { includedFile, resolveValue, type Scope } from './serverless-framework/variables';
import { lineAt } from '../text/line-at';

const configFile = /(?:^|\/)serverless(?:[.-][\w.-]+)?\.(?:ya?ml|json)$/;
const scriptFile = /(?:^|\/)serverless(?:\.[\w-]+)?\.[cm]?[jt]s$/;

/** What AWS gives a function of the Serverless Framework that says nothing: MiB and seconds. https://www.serverless.com/framework/docs/providers/aws/guide/functions */
const defaultMemoryMiB = 1024;
const defaultTimeoutSeconds = 6;

/** Serverless Framework: `functions` of serverless.yml, .json, .ts and .js, with their includes. Other providers than AWS are `serverless-framework/<provider>`. */
export const serverlessFramework: Framework = {
  name: 'serverless-framework',
  docs: 'https://www.serverless.com/framework/docs/providers/aws/guide/functions',
  *find(project) {
    for (const file of project.files) {
      const isScript = scriptFile.test(file);
      if (!isScript && !configFile.test(file)) continue;
      if (isScript && isBuiltCopy(project, file)) continue;
      const service = asObject(isScript ? project.evaluate(file, 'default') : parseConfig(project, file));
      if (service && asObject(service)?.provider !== undefined) yield* readService(project, file, service);
    }
  },
};

interface Service extends Scope {
  file: string;
  provider: ConfigObject;
  providerName: string;
  /** True of a function, or its name, that AppSync calls. */
  isResolver(fn: ConfigObject | string): boolean;
}

function* readService(project: Project, file: string, config: ConfigObject): Iterable<HandlerDeclaration> {
  const scope: Scope = { project, folder: folderOf(file), service: config, known: new Map() };
  const provider = resolveValue(scope, config.provider);
  const providerName = asString(provider) ?? asString(resolveValue(scope, asObject(provider)?.name)) ?? 'aws';
  const service: Service = { ...scope, file, provider: asObject(provider) ?? {}, providerName, isResolver: appSyncResolvers(scope, config) };
  for (const [name, fn, at] of functionsOf(service, config.functions, { holder: config, key: 'functions' })) yield* readFunction(service, name, fn, at);
  for (const [name, fn] of appSyncFunctions(service, config.appSync)) yield* readFunction(service, name, fn, { holder: fn, key: 'handler' });
  for (const [name, fn, at] of liftFunctions(service, config.constructs)) yield* readFunction(service, name, fn, at);
}

interface Holder {
  holder: StaticValue;
  key: string;
}

/** Functions stand in a map, in a list of maps, in a file, or in one file each. */
function* functionsOf(service: Service, value: StaticValue, at: Holder): Iterable<[string, ConfigObject, Holder]> {
  const functions = resolveValue(service, value);
  if (Array.isArray(functions)) {
    for (const [index, item] of functions.entries()) yield* functionsOf(service, item, { holder: functions, key: String(index) });
    return;
  }
  const map = asObject(functions);
  if (!map) return reportMissing(service, value, functions, at);
  for (const name of Object.keys(map)) {
    const fn = asObject(resolveValue(service, map[name]));
    if (fn) yield [name, fn, { holder: map, key: name }];
    else reportMissing(service, map[name], fn, { holder: map, key: name });
  }
}

function reportMissing(service: Service, value: StaticValue, resolved: StaticValue, at: Holder): void {
  const included = includedFile(service, value);
  if (included === undefined || (resolved !== undefined && resolved !== UNKNOWN)) return;
  if (service.project.files.has(included)) return;
  const position = positionOf(at.holder, at.key) ?? { file: service.file, line: undefined };
  service.project.report({ ...position, severity: 'warning', message: `${included} is not there, so its functions are left out. Correct the path in this line.` });
}

function* readFunction(service: Service, key: string, fn: ConfigObject, at: Holder): Iterable<HandlerDeclaration> {
  // A name that the configuration computes is not known: its file's is nearest to it.
  const name = key.startsWith('*') ? (posix.basename(asString(resolveValue(service, fn.handler)) ?? key).split('.')[0] ?? key) : key;
  const runtime = asString(resolveValue(service, fn.runtime)) ?? asString(resolveValue(service, service.provider.runtime));
  const handler = resolveValue(service, fn.handler);
  const position = positionOf(fn, 'handler') ?? positionOf(at.holder, at.key) ?? { file: service.file, line: lineOfFunction(service, name) };
  const image = fn.image === undefined ? undefined : locateServiceImage(service, fn.image);
  const other = fn.image !== undefined && !image ? 'container image without a handler of the project' : fn.handler !== undefined && !isNode(runtime) ? runtime : undefined;
  if (other !== undefined) service.project.skip({ name, runtime: other, ...position });
  if (image) yield { name, framework: 'serverless-framework', ...image, evidence: { ...position, reason: `image of function ${name} of ${posix.basename(service.file)}` }, ...calledBy(service, key, fn), ...sizes(service, fn) };
  if (fn.handler === undefined || other !== undefined) return;
  if (typeof handler !== 'string') {
    service.project.report({ ...position, severity: 'information', message: `The handler of function ${name} is only known when it is deployed, so it is left out.` });
    return;
  }
  const path = service.providerName === 'twilio' && !handler.includes('.') ? `${handler}.handler` : handler;
  const located = service.providerName === 'google' ? locateGoogleFunction(service.project, service.folder, handler) : locateIn(service, path, fn);
  if ('reason' in located) {
    if (runtime === undefined || /node/i.test(runtime)) service.project.report({ ...position, severity: 'warning', message: `Function ${name}: ${located.reason}. Correct the handler in this line, or remove the function.` });
    return;
  }
  const framework = service.providerName === 'aws' ? 'serverless-framework' : `serverless-framework/${service.providerName}`;
  yield { name, framework, ...located, evidence: { ...position, reason: `function ${name} of ${posix.basename(service.file)}` }, runtime, ...calledBy(service, key, fn), ...sizes(service, fn) };
}

function calledBy(service: Service, key: string, fn: ConfigObject): ReturnType<typeof readEvents> {
  return readEvents(service, fn, service.isResolver(fn) || service.isResolver(key));
}

/** `image: orders` or `image: { name, command }`, whose folder `provider.ecr.images` gives. https://www.serverless.com/framework/docs/providers/aws/guide/functions#referencing-container-image-as-a-target */
function locateServiceImage(service: Service, value: StaticValue): LocatedHandler | undefined {
  const image = resolveValue(service, value);
  const name = asString(image) ?? asString(asObject(image)?.name);
  const images = asObject(resolveValue(service, asObject(resolveValue(service, service.provider.ecr))?.images));
  const entry = name === undefined ? undefined : resolveValue(service, images?.[name]);
  const path = asString(entry) ?? asString(asObject(entry)?.path);
  const context = path === undefined ? undefined : resolvePath(service.folder, path);
  const command = asList(asObject(image)?.command).map(asString)[0];
  return context === undefined ? undefined : locateImage(service.project, context, asString(asObject(entry)?.file), command);
}

/** A script may also build its paths from the folder that the tool is started in, which is the project's root for us. */
function locateIn(service: Service, handler: string, fn: ConfigObject): LocatedHandler | MissingHandler {
  const located = locateHandler(service.project, service.folder, handler);
  if ('file' in located) return located;
  const fromRoot = service.folder === '' || !scriptFile.test(service.file) ? located : locateHandler(service.project, '', handler);
  return 'file' in fromRoot ? fromRoot : (locateArtifact(service, handler, fn) ?? located);
}

/** `package: { artifact: dist/orders.zip }` holds what is built of the source that is named like it. https://www.serverless.com/framework/docs/providers/aws/guide/packaging#artifact */
function locateArtifact(service: Service, handler: string, fn: ConfigObject): LocatedHandler | undefined {
  const artifact = asString(resolveValue(service, asObject(resolveValue(service, fn.package))?.artifact));
  return artifact === undefined ? undefined : locateBundle(service.project, artifact, handler);
}

function isNode(runtime: string | undefined): boolean {
  return runtime === undefined || /node|js|bun|deno|provided|^\$/i.test(runtime);
}

type Sizes = Pick<HandlerDeclaration, 'architecture' | 'ephemeralStorageMiB' | 'memoryMiB' | 'provisionedConcurrency' | 'reservedConcurrency' | 'timeoutSeconds'>;

function sizes(service: Service, fn: ConfigObject): Sizes {
  const number = (key: string): number | undefined => asNumber(resolveValue(service, fn[key])) ?? asNumber(resolveValue(service, service.provider[key]));
  if (service.providerName === 'google') return googleSizes({ memory: stated(service, fn, 'memorySize') ? (number('memorySize') ?? null) : undefined, timeoutSeconds: stated(service, fn, 'timeout') ? (number('timeout') ?? secondsIn(resolveValue(service, fn.timeout ?? service.provider.timeout))) : undefined });
  const onAws = service.providerName === 'aws';
  const architecture = asString(resolveValue(service, fn.architecture)) ?? asString(resolveValue(service, service.provider.architecture));
  return {
    memoryMiB: stated(service, fn, 'memorySize') ? number('memorySize') : onAws ? defaultMemoryMiB : undefined,
    timeoutSeconds: stated(service, fn, 'timeout') ? number('timeout') : onAws ? defaultTimeoutSeconds : undefined,
    architecture: architectureOf(architecture),
    ephemeralStorageMiB: number('ephemeralStorageSize'),
    reservedConcurrency: asNumber(resolveValue(service, fn.reservedConcurrency)),
    provisionedConcurrency: asNumber(resolveValue(service, fn.provisionedConcurrency)),
  };
}

/** `240s`, as Google writes it. */
function secondsIn(value: StaticValue): number | null {
  const amount = /^(\d+)s$/.exec(asString(value) ?? '')?.[1];
  return amount === undefined ? null : Number(amount);
}

function stated(service: Service, fn: ConfigObject, key: string): boolean {
  return fn[key] !== undefined || service.provider[key] !== undefined;
}

/** A script's value keeps no positions: the line where the function's name first stands as a key. */
function lineOfFunction(service: Service, name: string): number {
  const text = service.project.read(service.file) ?? '';
  const functions = Math.max(0, text.search(/\bfunctions\s*[:,=]/));
  const found = new RegExp(`(?<![\\w$])${name.replace(/[^\w]/g, '\\$&')}(?![\\w$])`).exec(text.slice(functions));
  return lineAt(text, functions + (found?.index ?? 0));
}
