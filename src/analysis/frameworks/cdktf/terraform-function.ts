import { lambdaSizes } from '../../config/stated/lambda-sizes';
import { locateBundle } from '../../config/locate/locate-bundle';
import type { LocatedHandler } from '../../config/locate/locate-handler';
import { locatePacked } from '../../config/locate/locate-packed';
import { asObject, asString } from '../../config/parse/parse-config';
import { makerOf } from '../../static/maker-of';
import type { HandlerDeclaration, Made, Project, StaticValue } from '../../framework';
import { usesOf } from '../pulumi/uses-of';
import { companyFunction } from './company-function';

/** The AWS provider, published or generated into the project. */
const provider = /^@cdktf\/provider-aws(?:\/|$)|(?:^|\/)\.gen\/providers\/aws(?:\/|$)/;

/** A function that the program makes, with the source of what it packs. */
export function terraformFunction(project: Project, made: readonly Made[], one: Made, folder: string): HandlerDeclaration | undefined {
  if (!provider.test(one.library)) return companyFunction(project, one, folder);
  if (!/(?:^|\.)LambdaFunction\.new$/.test(one.path)) return undefined;
  const [, id, options] = one.args;
  const props = asObject(options);
  const handler = asString(props?.handler);
  if (!props || props.$path !== undefined) return undefined;
  const name = typeof id === 'string' ? id : (handler ?? 'function');
  const runtime = asString(props.runtime);
  if (runtime !== undefined && !/^(?:node|provided)/.test(runtime)) return void project.skip({ name, runtime, file: one.file, line: one.line });
  const located = handler === undefined ? undefined : locate(project, made, folder, props, handler, name);
  if (!located) return reportMissing(project, one, name, props);
  return {
    name,
    framework: 'cdktf',
    ...located,
    evidence: { file: one.file, line: one.line, reason: `new LambdaFunction '${name}'` },
    runtime,
    ...usesOf(made, one.id),
    ...lambdaSizes(props),
  };
}

function reportMissing(project: Project, { file, line }: Made, name: string, props: Record<string, StaticValue>): undefined {
  const handler = asString(props.handler);
  if (handler === undefined) project.skip({ name, runtime: props.imageUri === undefined ? 'handler that the program does not state' : 'container image without a handler of the project', file, line });
  else project.report({ file, line, severity: 'warning', message: `There is no source of '${handler}' in what the function '${name}' packs. Correct filename or handler.` });
  return undefined;
}

/** In the folder that is packed, or built from a source that is named as the archive or the function is. */
function locate(project: Project, made: readonly Made[], folder: string, props: Record<string, StaticValue>, handler: string, name: string): LocatedHandler | undefined {
  const paths = [props.filename, props.s3Key].flatMap((value) => packed(made, value as StaticValue));
  return locatePacked(project, folder, paths, handler) ?? [...paths.filter((path) => path.endsWith('.zip')), name].map((bundle) => locateBundle(project, bundle, handler)).find((found) => found !== undefined);
}

/** A path, what a TerraformAsset packs, what an archive_file packs, or what an object of a bucket is made of. */
function packed(made: readonly Made[], value: StaticValue, depth = 0): string[] {
  if (typeof value === 'string') return [value];
  const props = asObject(makerOf(made, value)?.args[2]);
  if (!props || depth > 5) return [];
  return [props.path, props.sourceDir, props.sourceFile, props.source].flatMap((inner) => packed(made, inner as StaticValue, depth + 1));
}
