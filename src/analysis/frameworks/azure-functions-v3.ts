import { posix } from 'node:path';
import { azureTimeoutSeconds } from '../config/stated/azure-timeout-seconds';
import { azurePlan } from './azure-functions/azure-plan';
import { hasExport, sourcesOf } from '../config/locate/locate-handler';
import { positionOf, type ConfigObject } from '../config/parse/config-object';
import { asObject, asString, parseConfig } from '../config/parse/parse-config';
import { nearestFolderWith } from '../config/nearest-folder-with';
import { oncePer } from '../config/once-per';
import { folderOf } from '../config/resolve-path';
import { scheduledTraffic } from '../config/stated/schedule';
import type { Trigger } from '../../domain';
import type { Framework, HandlerDeclaration, Project } from '../framework';
import { textPart } from '../text/text-part';

/** Azure Functions, programming model v3: one folder with function.json per function. */
export const azureFunctionsV3: Framework = {
  name: 'azure-functions-v3',
  docs: 'https://learn.microsoft.com/azure/azure-functions/functions-reference-node?pivots=nodejs-model-v3',
  *find(project, declared) {
    const appOf = oncePer((folder) => nearestFolderWith(project, folder, 'host.json'));
    // One function of the fourth model, and the runtime reads no function.json of the app: https://learn.microsoft.com/azure/azure-functions/functions-node-upgrade-v4
    const ofFourth = new Set(declared.filter(({ framework }) => framework === 'azure-functions-v4').map(({ file }) => appOf(folderOf(file))));
    ofFourth.delete(undefined);
    for (const file of project.files) {
      if (posix.basename(file) !== 'function.json' || ofFourth.has(appOf(folderOf(file)))) continue;
      const config = asObject(parseConfig(project, file));
      const bindings = Array.isArray(config?.bindings) ? config.bindings.map(asObject) : [];
      const trigger = bindings.find((binding) => /Trigger$/i.test(asString(binding?.type) ?? ''));
      const declaration = config && trigger && declare(project, file, config, trigger);
      if (declaration) yield declaration;
    }
  },
};

function declare(project: Project, file: string, config: ConfigObject, binding: ConfigObject): HandlerDeclaration | undefined {
  const script = asString(config.scriptFile) ?? 'index';
  const folder = folderOf(file);
  const other = /\.(?:py|cs|csx|dll|jar|ps1|java)$/.exec(script)?.[0];
  if (other !== undefined) {
    project.skip({ name: posix.basename(folder), runtime: `${other} file`, file, line: positionOf(config, 'scriptFile')?.line });
    return undefined;
  }
  const type = asString(binding.type) ?? '';
  const located = locate(project, folder, script, asString(config.entryPoint));
  if (located === undefined) {
    if (config.scriptFile !== undefined) project.report({ file, line: positionOf(config, 'scriptFile')?.line, severity: 'warning', message: `There is no source file with an exported function for '${script}'. Correct scriptFile or entryPoint.` });
    return undefined;
  }
  const trigger = triggerOf(type);
  const methods = Array.isArray(binding.methods) ? binding.methods.map((method) => String(method).toUpperCase()).join('|') : '*';
  const name = posix.basename(folder);
  return {
    name,
    framework: 'azure-functions-v3',
    trigger,
    frontDoor: trigger === 'http' ? 'function-url' : 'none',
    ...located,
    evidence: { file, line: positionOf(config, 'scriptFile')?.line ?? 1, reason: `function ${name} of function.json` },
    route: trigger === 'http' ? `${methods} /${asString(binding.route) ?? name}` : undefined,
    schedule: trigger === 'timer' ? scheduledTraffic(asString(binding.schedule) ?? '') : undefined,
    timeoutSeconds: azureTimeoutSeconds(project, file),
    azurePlan: azurePlan(project),
  };
}

/** The named entry point, else the default export, `run` or `index`, else the only export, else the only one that takes what Azure gives: its build tells which. */
function locate(project: Project, folder: string, script: string, entryPoint: string | undefined): { file: string; export: string } | undefined {
  for (const file of sourcesOf(project, folder, script)) {
    const names = [...project.exportsOf(file).values()].filter((one) => one.kind !== 'type').map((one) => one.name);
    const typed = names.length > 1 && entryPoint === undefined ? project.derive(file, takesAzures).filter((name) => names.includes(name)) : names;
    const only = typed.length === 1 ? typed : [];
    for (const name of entryPoint === undefined ? ['default', 'run', 'index', ...only] : [entryPoint]) if (names.includes(name) || (entryPoint !== undefined && hasExport(project, file, name))) return { file, export: name };
  }
  return undefined;
}

/** Exports whose first parameter is Azure's `Context` or is called so, or that are an `AzureFunction`. https://learn.microsoft.com/azure/azure-functions/functions-reference-node?pivots=nodejs-model-v3#use-async-and-await */
const takesAzures = textPart('exports that take what Azure gives', (text) => {
  const found = text.matchAll(/\bexport (?:(?:async )?function (\w+)\((?:context\b|\w+: ?Context\b)|const (\w+)(?:: ?AzureFunction\b| = (?:async )?(?:function ?)?\((?:context\b|\w+: ?Context\b)))/g);
  return [...found].flatMap(([, declared, assigned]) => declared ?? assigned ?? []);
});

function triggerOf(type: string): Trigger {
  if (/^http/i.test(type)) return 'http';
  if (/^timer/i.test(type)) return 'timer';
  if (/^(?:queue|serviceBus|eventHub|eventGrid|kafka|rabbitMQ|signalR)/i.test(type)) return 'pubsub';
  return /^(?:blob|cosmosDB|sql)/i.test(type) ? 'datasource' : 'other';
}
