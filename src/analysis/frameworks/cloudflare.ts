import { posix } from 'node:path';
import { sourcesOf } from '../config/locate/locate-handler';
import { positionOf, type ConfigObject } from '../config/parse/config-object';
import { asList, asNumber, asObject, asString, parseConfig } from '../config/parse/parse-config';
import { folderOf } from '../config/resolve-path';
import { scriptCommands } from '../config/script-commands';
import { addSchedules } from '../config/stated/add-schedules';
import { scheduledTraffic } from '../config/stated/schedule';
import { wranglerFiles } from '../config/wrangler-file';
import type { ScheduledTraffic } from '../../domain';
import { builtWorker } from './cloudflare/built-worker';
import { workerOf } from './cloudflare/worker-of';
import { workerListeners, type WorkerListener } from './cloudflare/worker-listeners';
import { pagesFunctions } from './cloudflare/pages-functions';
import { pagesWorkers } from './cloudflare/pages-worker';
import { terraformWorkers, type TerraformWorker } from './cloudflare/terraform-workers';
import { fileOfExport } from '../static/file-of-export';
import type { Framework, HandlerDeclaration, Project, StaticValue } from '../framework';

/** Workers that only tests start. */
const testFolder = /(?:^|\/)(?:tests?-[\w-]+|[\w-]+-tests)\//;

/** An experiment that is named as a test is deployed all the same when a script of its package does so. */
function isPublished(project: Project, folder: string): boolean {
  return commandsIn(project, folder).some((command) => /\bwrangler\s+(?:deploy|publish)\b/.test(command));
}

/** Cloudflare Workers: the default export of `main` in wrangler.toml, .json and .jsonc; each handler of an object is one. Pages Functions: what files below `functions/` export as `onRequest…`, or the site's `_worker.js`. */
export const cloudflare: Framework = {
  name: 'cloudflare',
  docs: 'https://developers.cloudflare.com/workers/wrangler/configuration/',
  hint: /\bonRequest(?:Delete|Get|Head|Options|Patch|Post|Put)?\b/,
  *find(project) {
    const workerModules = new Set<string>();
    const deployed = terraformWorkers(project);
    for (const { file, isCopied } of wranglerFiles(project.files)) {
      if (testFolder.test(file) && !isPublished(project, folderOf(file))) continue;
      const config = asObject(parseConfig(project, file));
      const main = asString(config?.main) ?? mainInScripts(project, folderOf(file)) ?? (config && mainOfFirstVersion(project, folderOf(file), config));
      if (!config || main === undefined) continue;
      const schedule = deployed.find(({ name }) => name === config.name)?.schedule;
      for (const declared of readWorker(project, { file, isCopied }, config, main)) {
        workerModules.add(declared.file);
        yield declared.trigger === 'timer' && schedule ? { ...declared, schedule: declared.schedule ?? schedule } : declared;
      }
    }
    for (const worker of deployed) {
      const others = [...readDeployed(project, worker)].filter(({ file }) => !workerModules.has(file));
      for (const { file } of others) workerModules.add(file);
      yield* others;
    }
    const workers = pagesWorkers(project);
    for (const { file, site, evidence } of workers) if (!workerModules.has(file)) yield* workerOf(project, file, posix.basename(site) || '_worker', evidence, {});
    yield* pagesFunctions(project, workers.map(({ site }) => posix.join(site, 'functions')));
  },
};

/** `wrangler deploy src/index.ts` names the Worker where the configuration does not. */
function mainInScripts(project: Project, folder: string): string | undefined {
  return commandsIn(project, folder).map((command) => command.split(/\bwrangler\s+(?:deploy|publish|dev)\s/, 2)[1]).flatMap((rest) => rest?.split(/\s+/).find((word) => /^[\w./-]+\.[cm]?[jt]sx?$/.test(word)) ?? [])[0];
}

function commandsIn(project: Project, folder: string): string[] {
  return scriptCommands(asObject(parseConfig(project, posix.join(folder, 'package.json')))).map(({ command }) => command);
}

/** Wrangler 1: `type` bundles `main` of package.json, `build.upload` names a module. https://developers.cloudflare.com/workers/wrangler/migration/v1-to-v2/wrangler-legacy/configuration/ */
function mainOfFirstVersion(project: Project, folder: string, config: ConfigObject): string | undefined {
  const uploaded = asString(asObject(asObject(config.build)?.upload)?.main);
  if (uploaded !== undefined || config.type === undefined) return uploaded;
  return asString(asObject(parseConfig(project, posix.join(folder, 'package.json')))?.main) ?? 'index.js';
}

function* readWorker(project: Project, { file, isCopied }: { file: string; isCopied: boolean }, config: ConfigObject, main: string): Iterable<HandlerDeclaration> {
  const line = positionOf(config, 'main')?.line ?? 1;
  const evidence = { file, line, reason: `main of ${posix.basename(file)}` };
  const name = asString(config.name) ?? posix.basename(folderOf(file));
  const exporting = exportingModule(project, folderOf(file), main);
  const listeners = exporting === undefined ? [...workerListeners(project, folderOf(file), main)] : [];
  for (const listener of listeners) yield listening(name, listener, evidence, cronTraffic(config));
  const module = exporting ?? (listeners.length === 0 ? builtWorker(project, folderOf(file), main) : undefined);
  if (module === undefined) {
    // A template may leave open what its copies run.
    if (!isCopied && listeners.length === 0 && asString(config.main) !== undefined && /\.[cm]?tsx?$/.test(main)) project.report({ file, line, severity: 'warning', message: `There is no source file '${main}' with a default export. Correct main.` });
    return;
  }
  if (/\/(?:__tests__|tests?)\//.test(module.slice(folderOf(file).length))) return;
  yield* workerOf(project, module, name, evidence, { schedule: cronTraffic(config), batchSize: batchSizeOf(config) });
  for (const object of asList(asObject(config.durable_objects)?.bindings).map(asObject)) {
    const className = asString(object?.class_name);
    // Of another Worker's script, its own configuration tells.
    if (className !== undefined && object?.script_name === undefined) project.skip({ name: className, runtime: 'Durable Object, billed by its own meters', file, line: positionOf(object, 'class_name')?.line });
  }
  yield* workflowsOf(project, config, module);
}

/** What Terraform deploys, mostly beside no configuration of Wrangler's. */
function readDeployed(project: Project, { name, main, file, line, schedule }: TerraformWorker): Iterable<HandlerDeclaration> {
  if (main === undefined) return [];
  const evidence = { file, line, reason: `content of ${name}` };
  const module = exportingModule(project, '', main);
  return module === undefined ? [...workerListeners(project, '', main)].map((listener) => listening(name, listener, evidence, schedule)) : workerOf(project, module, name, evidence, { schedule });
}

function exportingModule(project: Project, folder: string, main: string): string | undefined {
  return [...sourcesOf(project, folder, main)].find((source) => project.exportsOf(source).has('default'));
}

function listening(name: string, listener: WorkerListener, evidence: HandlerDeclaration['evidence'], schedule: ScheduledTraffic | undefined): HandlerDeclaration {
  return { name, framework: 'cloudflare', ...listener, evidence, schedule: listener.export === 'scheduled' ? schedule : undefined };
}

/** Classes whose `run` a Workflow calls: its steps wait, and are billed as the Worker is. https://developers.cloudflare.com/workflows/build/workers-api/ */
function* workflowsOf(project: Project, config: ConfigObject, module: string): Iterable<HandlerDeclaration> {
  const seen = new Set<string>();
  for (const workflow of [config, ...environmentsOf(config)].flatMap((one) => asList(one.workflows).map(asObject))) {
    const className = asString(workflow?.class_name);
    if (!workflow || className === undefined || workflow.script_name !== undefined || seen.has(className)) continue;
    seen.add(className);
    const position = positionOf(workflow, 'class_name') ?? { file: module, line: 1 };
    const exported = project.exportsOf(module).get(className);
    const schedule = trafficOf(asList(workflow.schedules));
    if (exported) yield { name: asString(workflow.name) ?? className, framework: 'cloudflare', trigger: schedule ? 'timer' : 'other', frontDoor: 'none', file: fileOfExport(project, module, exported), export: exported.name, evidence: { ...position, reason: `workflow ${className}` }, schedule };
    else project.report({ ...position, severity: 'warning', message: `${module} exports no class '${className}'. Export the Workflow's class, or correct class_name.` });
  }
}

/** Of the configuration itself, or of the first environment that has some. */
function cronTraffic(config: ConfigObject): ScheduledTraffic | undefined {
  return trafficOf([config, ...environmentsOf(config)].map((one) => asList(asObject(one.triggers)?.crons)).find((crons) => crons.length > 0) ?? []);
}

/** Of what an environment does not inherit each has its own. https://developers.cloudflare.com/workers/wrangler/configuration/#environments */
function environmentsOf({ env }: ConfigObject): ConfigObject[] {
  return Object.values(asObject(env) ?? {}).map(asObject).filter((one) => one !== undefined);
}

function trafficOf(crons: readonly StaticValue[]): ScheduledTraffic | undefined {
  return addSchedules(crons.map((cron) => scheduledTraffic(asString(cron) ?? '')));
}

/** Of a queue that states none. https://developers.cloudflare.com/queues/configuration/configure-queues/ */
const DEFAULT_BATCH_SIZE = 10;

/** Of the queues that the Worker reads; the largest, since one function is given the batches of all. */
function batchSizeOf({ queues }: ConfigObject): number | undefined {
  const sizes = asList(asObject(queues)?.consumers).map((consumer) => asNumber(asObject(consumer)?.max_batch_size));
  return sizes.every((size) => size === undefined) ? undefined : Math.max(...sizes.map((size) => size ?? DEFAULT_BATCH_SIZE));
}
