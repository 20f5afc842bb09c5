import { lambdaSizes } from '../../config/stated/lambda-sizes';
import { locateBundle } from '../../config/locate/locate-bundle';
import type { LocatedHandler } from '../../config/locate/locate-handler';
import { locateImage } from '../../config/locate/locate-image';
import { locatePacked } from '../../config/locate/locate-packed';
import { locateUnfilled } from '../../config/locate/locate-unfilled';
import { locateWritten } from '../../config/locate/locate-written';
import { writtenBy } from '../../config/locate/written-by';
import { asObject, asString } from '../../config/parse/parse-config';
import { resolvePath } from '../../config/resolve-path';
import type { Made, Project, StaticValue } from '../../framework';
import type { Declared } from './declared';
import { usesOf } from './uses-of';
import { makerOf } from '../../static/maker-of';
import { somewhere } from '../../static/place';

/** `new aws.lambda.Function('name', { code, handler })`, or with an image that the program builds. */
export function packedFunction(project: Project, made: readonly Made[], one: Made, folder: string): Declared | undefined {
  if (!/(?:^|\.)lambda\.Function\.new$|^Function\.new$/.test(one.path) || !/^@pulumi\/aws(?:\/|$)/.test(one.library)) return undefined;
  const [told, options] = one.args;
  const props = asObject(options);
  if (!props) return undefined;
  // A name that a setting of the stack is part of is not known: the handler's is.
  const name = asString(told) ?? asString(props.name) ?? asString(props.handler) ?? 'image';
  const runtime = asString(props.runtime) ?? asString(asObject(props.runtime)?.$path)?.replace(/^.*NodeJS(\d+)dX$/i, 'nodejs$1.x');
  const located = locate(project, made, folder, props);
  if (!located) {
    if (runtime !== undefined && !/node|custom|provided/i.test(runtime)) project.skip({ name, runtime: runtime.replace(/^.*\./, ''), file: one.file, line: one.line });
    else if (/node/i.test(runtime ?? '') && typeof props.handler === 'string') project.report({ file: one.file, line: one.line, severity: 'warning', message: `There is no source of '${props.handler}' in the code of the function '${name}'. Correct code or handler.` });
    return undefined;
  }
  return {
    name,
    framework: 'pulumi',
    ...located,
    ...usesOf(made, one.id),
    runtime: runtime?.startsWith('node') ? runtime : undefined,
    ...lambdaSizes(props),
  };
}

function locate(project: Project, made: readonly Made[], folder: string, props: Record<string, StaticValue>): LocatedHandler | undefined {
  const handler = asString(props.handler);
  if (handler === undefined) return locateBuilt(project, made, folder, props.imageUri);
  const key = asString(props.s3Key);
  const packed = archives(made, props.code);
  const paths = packed.flatMap((path) => resolvePath(path.startsWith('/') ? '' : folder, path) ?? []);
  // A text of code in the program stands for what is deployed later.
  return locateWritten(project, writtenIn(project, made, folder), paths, handler) ?? locatePacked(project, folder, packed, handler) ?? (key === undefined ? locateUnfilled(project, packed.flatMap((path) => resolvePath(folder, path) ?? []), handler) : locateBundle(project, key, handler));
}

/** Of each program, which may pack many functions; sources come and go while it stays. */
const bundles = new WeakMap<Project, Map<readonly Made[], ReadonlyMap<string, string>>>();

/** What the program itself has a bundler write, read once for all of its functions. */
function writtenIn(project: Project, made: readonly Made[], folder: string): ReadonlyMap<string, string> {
  const ofProgram = bundles.get(project) ?? new Map<readonly Made[], ReadonlyMap<string, string>>();
  bundles.set(project, ofProgram);
  const written = ofProgram.get(made) ?? new Map(made.some(({ library }) => library === 'esbuild') ? writtenBy(project, made, folder) : []);
  ofProgram.set(made, written);
  return written;
}

/** Folders and files that an archive is made of. */
export function archives(made: readonly Made[], value: StaticValue, depth = 0): string[] {
  const reference = asObject(value);
  if (typeof value === 'string') return [value.startsWith(somewhere) ? value.slice(somewhere.length) : value];
  if (!reference || depth > 5) return [];
  if (reference.$path === undefined) return Object.values(reference).flatMap((member) => archives(made, member, depth + 1));
  const maker = makerOf(made, reference);
  return maker && /(?:Archive|Asset)\.new$/.test(maker.path) ? archives(made, maker.args[0] as StaticValue, depth + 1) : [];
}

/** `new docker.Image('name', { build: { context } })`, `new awsx.ecr.Image('name', { context })`. */
function locateBuilt(project: Project, made: readonly Made[], folder: string, uri: StaticValue): LocatedHandler | undefined {
  const image = makerOf(made, uri);
  const props = asObject(image?.args[1]);
  const build = asObject(props?.build) ?? props;
  const context = asString(build?.context) ?? asString(build?.path) ?? asString(asObject(build?.context)?.location) ?? asString(props?.build);
  const path = context === undefined ? undefined : resolvePath(context.startsWith('/') ? '' : folder, context);
  const dockerfile = asString(build?.dockerfile);
  return path === undefined ? undefined : locateImage(project, path, dockerfile?.replace(/^.*\//, ''));
}
