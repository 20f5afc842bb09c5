import { locateBundle } from '../../config/locate/locate-bundle';
import { locateByHandler } from '../../config/locate/locate-by-handler';
import { hasExport, locateHandler, sourcesOf, type LocatedHandler } from '../../config/locate/locate-handler';
import { sourceFile } from '../../config/locate/source-file';
import { likeNamed } from '../../config/locate/like-named';
import { locateImage } from '../../config/locate/locate-image';
import { locateUnfilled } from '../../config/locate/locate-unfilled';
import { locateWritten } from '../../config/locate/locate-written';
import { asObject } from '../../config/parse/parse-config';
import { resolvePath } from '../../config/resolve-path';
import { somewhere } from '../../static/place';
import type { StaticValue } from '../../framework';
import { startFolders, type Place } from './start-folders';

export interface LocatedConstruct extends LocatedHandler {
  kind: 'DockerImageFunction' | 'Function' | 'NodejsFunction';
}

/** The code behind a construct's properties: `entry`, `code` with `handler`, or the file that is named after the construct. */
export function locateCdk(place: Place, className: string, id: StaticValue, props: Record<string, StaticValue>): LocatedConstruct | undefined {
  const handler = typeof props.handler === 'string' ? props.handler : undefined;
  if (typeof props.entry === 'string') return locateEntry(place, fromStart(props.entry), handler);
  const asset = asObject(props.code)?.asset;
  if (typeof asset === 'string' && handler !== undefined) return locateAsset(place, fromStart(asset), handler);
  const image = asObject(props.code);
  if (typeof image?.image === 'string') return locateContainer(place, fromStart(image.image), image.file, image.cmd);
  if (handler !== undefined && props.entry === undefined) {
    const bundle = bundleOf(props);
    const located = bundle !== undefined ? locateBundle(place.project, bundle, handler) : props.code === undefined ? undefined : locateByHandler(place.project, handler);
    if (located) return { kind: 'Function', ...located };
  }
  return className === 'NodejsFunction' && props.entry === undefined && props.code === undefined && typeof id === 'string' ? locateDefault(place, id, handler) : undefined;
}

/** Name of the archive that a function is deployed from, where a construct takes it instead of code: `fileName: 'orders.zip'`, `Code.fromBucket(bucket, 'orders.zip')`, `code: { s3Key: 'orders.zip' }`. */
export function bundleOf({ code, ...props }: Record<string, StaticValue>): string | undefined {
  return [asObject(code)?.bundle, asObject(code)?.s3Key, ...Object.values(props)].find((value): value is string => typeof value === 'string' && /\.(?:zip|jar)$/.test(value));
}

/** A path with an unknown beginning is taken to start where the CDK does. */
function fromStart(path: string): string {
  return path.startsWith(somewhere) ? path.slice(somewhere.length) : path;
}

function exportName(handler: string | undefined): string {
  return handler === undefined ? 'handler' : handler.slice(handler.lastIndexOf('.') + 1);
}

/** A company's construct may name the export itself, mostly the module's default. */
function locateEntry(place: Place, entry: string, handler: string | undefined): LocatedConstruct | undefined {
  return locateExport(place, entry, exportName(handler)) ?? (handler === undefined ? locateExport(place, entry, 'default') : undefined);
}

function locateExport(place: Place, entry: string, name: string): LocatedConstruct | undefined {
  for (const base of bases(place, entry)) {
    for (const file of sourcesOf(place.project, base, entry, name)) if (hasExport(place.project, file, name)) return { kind: 'NodejsFunction', file, export: name };
  }
  for (const base of bases(place, entry)) {
    const file = likeNamed(place.project, resolvePath(base, entry) ?? '');
    if (file !== undefined && hasExport(place.project, file, name)) return { kind: 'NodejsFunction', file, export: name };
  }
  return undefined;
}

function locateAsset(place: Place, asset: string, handler: string): LocatedConstruct | undefined {
  const starts = bases(place, asset);
  const folders = starts.flatMap((base) => resolvePath(base, asset) ?? []);
  const bundled = place.written && locateWritten(place.project, place.written, folders, handler);
  if (bundled) return { kind: 'Function', ...bundled };
  for (const base of starts) {
    const folder = resolvePath(base, asset.replace(/\.(?:zip|jar)$/, ''));
    const located = folder === undefined ? undefined : locateHandler(place.project, folder, handler);
    if (located && 'file' in located) return { kind: 'Function', ...located };
  }
  const built = asset.endsWith('.zip') ? locateBundle(place.project, asset, handler) : locateUnfilled(place.project, folders, handler);
  return built && { kind: 'Function', ...built };
}

/** `DockerImageCode.fromImageAsset('folder', { file, cmd })`. */
function locateContainer(place: Place, context: string, dockerfile: StaticValue, command: StaticValue): LocatedConstruct | undefined {
  const [first] = Array.isArray(command) ? command : [];
  for (const base of bases(place, context)) {
    const folder = resolvePath(base, context);
    const located = folder === undefined ? undefined : locateImage(place.project, folder, typeof dockerfile === 'string' ? dockerfile : undefined, typeof first === 'string' ? first : undefined);
    if (located) return { kind: 'DockerImageFunction', ...located };
  }
  return undefined;
}

/** `lib/stack.ts` with id `Hello` has its code in `lib/stack.Hello.ts`. */
function locateDefault(place: Place, id: string, handler: string | undefined): LocatedConstruct | undefined {
  const file = sourceFile(place.project, place.file.replace(/\.[cm]?[jt]sx?$/, `.${id}`));
  return file !== undefined && hasExport(place.project, file, exportName(handler)) ? { kind: 'NodejsFunction', file, export: exportName(handler) } : undefined;
}

/** A path from `__dirname` counts from the root; another one, and what `process.cwd()` begins, from the folder that the CDK is started in. */
function bases(place: Place, path: string): string[] {
  if (path.startsWith('/')) return [...new Set(['', place.startedIn ?? ''])];
  return [...new Set(startFolders(place))];
}
