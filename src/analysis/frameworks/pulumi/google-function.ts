import { locateGoogleFunction } from '../../config/locate/locate-google-function';
import { asNumber, asObject, asString } from '../../config/parse/parse-config';
import { resolvePath } from '../../config/resolve-path';
import { makerOf } from '../../static/maker-of';
import type { Made, Project, StaticValue } from '../../framework';
import { googleSizes } from '../google-functions-framework/google-sizes';
import { googleTrigger } from '../google-functions-framework/google-trigger';
import type { Declared } from './declared';
import { archives } from './packed-function';

/** `new gcp.cloudfunctions.Function('name', { entryPoint, sourceArchiveObject })`, and of the second generation with `buildConfig` and `serviceConfig`. */
export function googleFunction(project: Project, made: readonly Made[], one: Made, folder: string): Declared | undefined {
  if (!/(?:^|\.)Function\.new$/.test(one.path) || !/^@pulumi\/gcp(?:\/|$)/.test(one.library)) return undefined;
  const [told, options] = one.args;
  const props = asObject(options);
  const build = asObject(props?.buildConfig) ?? props;
  const entryPoint = asString(build?.entryPoint);
  if (!props || !build || entryPoint === undefined) return undefined;
  const name = asString(told) ?? entryPoint;
  const runtime = asString(build.runtime);
  if (runtime !== undefined && !runtime.startsWith('nodejs')) return void project.skip({ name, runtime, file: one.file, line: one.line });
  const object = build.sourceArchiveObject ?? asObject(asObject(build.source)?.storageSource)?.object;
  const located = packed(made, object as StaticValue).map((path) => locateGoogleFunction(project, resolvePath(folder, path) ?? folder, entryPoint)).find((found) => 'file' in found);
  if (!located || !('file' in located)) return void project.report({ file: one.file, line: one.line, severity: 'warning', message: `There is no source of '${entryPoint}' in the archive of the function '${name}'. Correct entryPoint or the archive's folder.` });
  const service = asObject(props.serviceConfig) ?? props;
  const event = asObject(props.eventTrigger);
  return { name, framework: 'pulumi/google', ...located, runtime, ...googleTrigger(event ? (asString(event.eventType) ?? 'event') : undefined), ...googleSizes({ memory: memory(service), timeoutSeconds: stated(service.timeout ?? service.timeoutSeconds) }) };
}

/** Folders that the object in the bucket was made of. */
function packed(made: readonly Made[], object: StaticValue): string[] {
  const source = asObject(makerOf(made, object)?.args[1])?.source;
  return source === undefined ? [] : archives(made, source);
}

/** `availableMemoryMb: 512`, `availableMemory: '1Gi'`. */
function memory({ availableMemory, availableMemoryMb }: Record<string, StaticValue>): number | string | null | undefined {
  return asString(availableMemory) ?? stated(availableMemoryMb ?? availableMemory);
}

function stated(value: StaticValue): number | null | undefined {
  return value === undefined ? undefined : (asNumber(value) ?? null);
}
