import { addSchedules } from '../../config/stated/add-schedules';
import { locateGoogleFunction } from '../../config/locate/locate-google-function';
import { onlyGoogleFunction } from '../../config/locate/only-google-function';
import type { HclBlock } from '../../config/parse/parse-hcl';
import type { HandlerDeclaration, Project } from '../../framework';
import { googleSizes } from '../google-functions-framework/google-sizes';
import { googleTrigger } from '../google-functions-framework/google-trigger';
import { literalsOf, numberOf, pathOf } from './expressions';
import type { Module } from './modules';
import { scheduleOf } from './schedule-of';

/** `google_cloudfunctions_function` and `google_cloudfunctions2_function`: the main module of what its archive packs exports `entry_point`. */
export function* googleFunction(project: Project, module: Module, block: HclBlock & { file: string }): Iterable<HandlerDeclaration> {
  const inner = (type: string): HclBlock | undefined => block.blocks.find((one) => one.type === type);
  const build = block.labels[0] === 'google_cloudfunctions2_function' ? inner('build_config') : block;
  const service = inner('service_config') ?? block;
  const name = block.labels[1] ?? '';
  const runtime = literalsOf(module, build?.attributes.get('runtime')?.text ?? '')[0]?.[0];
  if (runtime !== undefined && !runtime.startsWith('nodejs')) return project.skip({ name, runtime, file: block.file, line: block.line });
  const entry = build?.attributes.get('entry_point');
  const folders = sourceFolders(module, build ?? block);
  const line = entry?.line ?? block.line;
  for (const [entryPoint] of literalsOf(module, entry?.text ?? '')) {
    const packed = folders.map((folder) => locateGoogleFunction(project, folder, entryPoint)).find((found) => 'file' in found);
    const located = packed && 'file' in packed ? packed : folders.every((folder) => folder.endsWith('.zip')) ? onlyGoogleFunction(project, entryPoint) : undefined;
    if (!located) {
      project.report({ file: block.file, line, severity: 'warning', message: `There is no source of the function '${entryPoint}' in ${folders.length > 0 ? folders.join(', ') : 'the archive of this resource'}. Correct entry_point or the archive's source_dir.` });
      continue;
    }
    yield { name, framework: 'terraform/google', ...located, evidence: { file: block.file, line, reason: `entry_point of ${block.labels.join('.')}` }, runtime, ...triggerOf(module, block.labels, inner('event_trigger')), ...sizes(module, service) };
  }
}

/** Folders that the archive of the function packs: through the object of the bucket, to `data.archive_file`. */
function sourceFolders(module: Module, build: HclBlock): string[] {
  const texts = [build, ...build.blocks, ...build.blocks.flatMap((one) => one.blocks)].flatMap((one) => ['source_archive_object', 'object'].map((key) => one.attributes.get(key)?.text ?? ''));
  const objects = texts.flatMap((text) => [...text.matchAll(/google_storage_bucket_object\.([\w-]+)/g)].map((match) => match[1]));
  const sources = module.blocks.filter((one) => one.labels[0] === 'google_storage_bucket_object' && objects.includes(one.labels[1] ?? ' ')).map((one) => one.attributes.get('source')?.text ?? '');
  return sources.flatMap((text) => literalsOf(module, text)).map(([text, origin]) => pathOf(withValues(text, origin), origin)).filter((path) => path !== undefined);
}

/** `${local.name}` and `${var.name}` inside a path. */
function withValues(text: string, module: Module): string {
  return text.replace(/\$\{((?:local|var)\.[\w.-]+)\}/g, (whole, reference: string) => literalsOf(module, reference)[0]?.[0] ?? whole);
}

/** Cloud Scheduler calls a function by its topic, or by its URL. */
function triggerOf(module: Module, labels: readonly string[], event: HclBlock | undefined): Pick<HandlerDeclaration, 'frontDoor' | 'schedule' | 'trigger'> {
  const topic = [...(event?.attributes.values() ?? [])].flatMap(({ text }) => /google_pubsub_topic\.([\w-]+)/.exec(text)?.[1] ?? [])[0];
  const called = topic === undefined ? `${labels.join('.')}.` : `google_pubsub_topic.${topic}.`;
  const jobs = module.blocks.filter((one) => one.labels[0] === 'google_cloud_scheduler_job' && one.blocks.some((target) => ['topic_name', 'uri'].some((key) => target.attributes.get(key)?.text.includes(called))));
  if (jobs.length > 0) return { trigger: 'timer', frontDoor: 'none', schedule: addSchedules(jobs.map((job) => scheduleOf(module, job.attributes.get('schedule')?.text ?? ''))) };
  return googleTrigger(event && (literalsOf(module, event.attributes.get('event_type')?.text ?? '')[0]?.[0] ?? 'event'));
}

function sizes(module: Module, { attributes }: HclBlock): Pick<HandlerDeclaration, 'memoryMiB' | 'timeoutSeconds'> {
  const isWritten = (name: string): boolean => (attributes.get(name)?.text ?? 'null') !== 'null';
  const stated = (name: string): number | null | undefined => (isWritten(name) ? (numberOf(module, attributes.get(name)?.text) ?? null) : undefined);
  const memory = attributes.get('available_memory')?.text;
  const inWords = memory === undefined ? undefined : (literalsOf(module, memory)[0]?.[0] ?? null);
  return googleSizes({
    memory: isWritten('available_memory_mb') ? stated('available_memory_mb') : inWords,
    timeoutSeconds: stated(isWritten('timeout') ? 'timeout' : 'timeout_seconds'),
  });
}
