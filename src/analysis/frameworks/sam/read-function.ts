import { posix } from 'node:path';
import { ancestors } from '../../config/ancestors';
import { architectureOf } from '../../config/stated/architecture-of';
import { isBelow } from '../../config/is-below';
import { lambdaDefaults } from '../../config/stated/lambda-defaults';
import { locateBundle } from '../../config/locate/locate-bundle';
import { locateByHandler } from '../../config/locate/locate-by-handler';
import { locateHandler, type LocatedHandler, type MissingHandler } from '../../config/locate/locate-handler';
import { locateImage } from '../../config/locate/locate-image';
import { positionOf, type ConfigObject } from '../../config/parse/config-object';
import { asList, asNumber, asObject, asString } from '../../config/parse/parse-config';
import { resolvePath } from '../../config/resolve-path';
import { UNKNOWN, type HandlerDeclaration, type Project, type StaticValue } from '../../framework';
import { locateEntryPoint } from './entry-point';
import { readEvents } from './events';
import { resolveIntrinsic, type Template } from './intrinsics';

/** The handler that a resource of CloudFormation's two types of functions declares; undefined, and told, where its code is not in the project. */
export function readFunction(template: Template, id: string, resource: ConfigObject, properties: ConfigObject, type: string): HandlerDeclaration | undefined {
  const name = template.framework === 'amplify-gen1' ? posix.basename(template.folder) : id;
  const value = (key: string): StaticValue => resolveIntrinsic(template, properties[key]);
  const runtime = asString(value('Runtime'));
  const position = positionOf(asObject(resource.Properties), 'Handler') ?? positionOf(resource) ?? { file: template.file, line: template.line ?? 1 };
  const isInline = properties.InlineCode !== undefined || asObject(properties.Code)?.ZipFile !== undefined;
  if (isInline || (runtime !== undefined && !/^(?:node|provided)/i.test(runtime))) {
    template.project.skip({ name, runtime: isInline ? 'code inside the template' : (runtime ?? ''), ...position });
    return undefined;
  }
  const located = properties.PackageType === 'Image' ? locateInImage(template, properties, resource) : locate(template, properties, resource, type);
  if (!located && properties.PackageType === 'Image') template.project.skip({ name, runtime: 'container image without a handler of the project', ...position });
  else if (!located && runtime?.startsWith('node')) template.project.skip({ name, runtime: 'code from a bucket that no source of the project is named after', ...position });
  if (!located) return undefined;
  if ('reason' in located) {
    // What a script puts together into the template that is deployed counts its paths from there.
    const isPart = type === 'AWS::Serverless::Function' && template.config.Transform === undefined;
    if (!isPart) reportMissing(template, name, located, position, runtime);
    return undefined;
  }
  const evidence = { ...position, reason: `function ${name} of ${posix.basename(template.file)}` };
  return { name, framework: template.framework, ...located, evidence, runtime, ...readEvents(template, id, properties), ...sizes(value) };
}

function reportMissing(template: Template, name: string, missing: MissingHandler, position: { file: string; line: number }, runtime: string | undefined): void {
  if (runtime !== undefined && !runtime.startsWith('node')) return;
  template.project.report({ ...position, severity: 'warning', message: `Function ${name}: ${missing.reason}. Correct Handler or CodeUri, or remove the function.` });
}

/** Folder of the function's code; undefined when it is not in the project (a bucket, an image, inline). */
function codeFolder(template: Template, properties: ConfigObject, type: string): string | undefined {
  const uri = resolveIntrinsic(template, type === 'AWS::Serverless::Function' ? properties.CodeUri : properties.Code);
  if (template.codeFolder !== undefined && typeof uri !== 'string') return template.codeFolder;
  if (uri === undefined && type === 'AWS::Serverless::Function' && properties.PackageType !== 'Image') return template.folder;
  if (typeof uri !== 'string' || /^(?:s3|https?):/.test(uri) || uri.includes('${')) return undefined;
  return resolvePath(template.folder, uri.replace(/\.(?:zip|jar)$/, ''));
}

function locate(template: Template, properties: ConfigObject, resource: ConfigObject, type: string): LocatedHandler | MissingHandler | undefined {
  const code = codeFolder(template, properties, type);
  const handler = asString(resolveIntrinsic(template, properties.Handler));
  if (handler === undefined) return undefined;
  if (code === undefined) return inBucket(template, properties, type, handler);
  const [, ...above] = code === template.folder || isBelow(code, template.folder) ? ancestors(template.file) : [];
  const elsewhere = above.map((folder) => posix.join(folder, posix.relative(template.folder, code)));
  const located = locateEntryPoint(template.project, [code, ...elsewhere], handler, resource) ?? locateHandler(template.project, code, handler);
  return 'file' in located ? located : (locateElsewhere(template.project, code, elsewhere, handler) ?? located);
}

/** A folder that is not there may count from one above the template: `sam build --base-dir ..`, or `sam deploy` started at the project's root. Otherwise a script fills it from what the handler names. */
function locateElsewhere(project: Project, code: string, elsewhere: readonly string[], handler: string): LocatedHandler | undefined {
  if ([...project.files].some((file) => isBelow(file, code))) return undefined;
  const found = elsewhere.map((folder) => locateHandler(project, folder, handler)).find((located) => 'file' in located);
  return found ?? locateByHandler(project, handler);
}

/** Code that was put into a bucket, by the name of its archive: `s3://builds/orders.zip`, `S3Key: builds/orders.zip`. */
function inBucket(template: Template, properties: ConfigObject, type: string, handler: string): LocatedHandler | undefined {
  const code = type === 'AWS::Serverless::Function' ? properties.CodeUri : properties.Code;
  const object = asObject(code);
  const named = object?.S3Key ?? object?.Key ?? code;
  const key = asString(resolveIntrinsic(template, named)) ?? endOf(named);
  return key?.endsWith('.zip') ? locateBundle(template.project, key.replace(/\$\{[^{}]*\}/g, ''), handler) : locateByHandler(template.project, handler);
}

/** `!Sub '${Prefix}orders.zip'` and `!Join ['/', [!Ref Prefix, orders.zip]]` end so, whatever the deployment gives for the rest. */
function endOf(value: StaticValue): string | undefined {
  const text = asObject(value)?.['Fn::Sub'];
  const [, parts] = asList(asObject(value)?.['Fn::Join']);
  return asString(Array.isArray(text) ? text[0] : text) ?? asString(asList(parts).at(-1));
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-using-build.html#build-container-image */
function locateInImage(template: Template, properties: ConfigObject, resource: ConfigObject): LocatedHandler | undefined {
  const metadata = asObject(resource.Metadata);
  const context = resolvePath(template.folder, asString(resolveIntrinsic(template, metadata?.DockerContext)) ?? '.');
  const command = asList(asObject(properties.ImageConfig)?.Command).map(asString)[0];
  return context === undefined ? undefined : locateImage(template.project, context, asString(metadata?.Dockerfile), command);
}

type Sizes = Pick<HandlerDeclaration, 'architecture' | 'ephemeralStorageMiB' | 'memoryMiB' | 'provisionedConcurrency' | 'reservedConcurrency' | 'timeoutSeconds'>;

function sizes(value: (key: string) => StaticValue): Sizes {
  const architectures = value('Architectures');
  const architecture = Array.isArray(architectures) ? architectures[0] : undefined;
  const number = (key: string, otherwise?: number): number | undefined => (value(key) === undefined ? otherwise : value(key) === UNKNOWN ? undefined : asNumber(value(key)));
  return {
    memoryMiB: number('MemorySize', lambdaDefaults.memoryMiB),
    timeoutSeconds: number('Timeout', lambdaDefaults.timeoutSeconds),
    architecture: architectureOf(architecture),
    ephemeralStorageMiB: asNumber(asObject(value('EphemeralStorage'))?.Size),
    reservedConcurrency: number('ReservedConcurrentExecutions'),
    provisionedConcurrency: asNumber(asObject(value('ProvisionedConcurrencyConfig'))?.ProvisionedConcurrentExecutions),
  };
}
