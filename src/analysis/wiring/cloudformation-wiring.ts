import type { ConfigObject } from '../config/parse/config-object';
import { asList, asObject, asString, parseConfig } from '../config/parse/parse-config';
import { parseJson } from '../config/parse/parse-json';
import { folderOf, resolvePath } from '../config/resolve-path';
import type { ProjectTexts, StaticValue } from '../framework';
import { expandForEach } from '../frameworks/sam/for-each';
import { invokedFunction } from './invoked-function';
import { onlyTask, taskHandOvers } from './task-hand-overs';
import { resourceOf, thingOf } from './things';
import type { DeclaredHandlers, WiredFunction, WiredMachine, Wiring } from './wiring';

/** SAM and CloudFormation: environment variables, notifications of buckets, and state machines. */
export function cloudformationWiring(project: ProjectTexts, file: string, handlers: DeclaredHandlers): Wiring {
  const template = asObject(parseConfig(project, file)) ?? {};
  const resources = expandForEach({ config: template }, asObject(template.Resources) ?? {});
  const globals = variablesOf(asObject(template.Globals)?.Function);
  return {
    functions: [...handlers].map(([name, handlerId]) => wiredFunction(name, handlerId, globals, resources)),
    machines: Object.keys(resources).flatMap((id) => machineOf({ project, file, resources, handlers }, id)),
  };
}

function wiredFunction(name: string, handlerId: string, globals: ConfigObject, resources: ConfigObject): WiredFunction {
  const properties = asObject(asObject(resources[name])?.Properties) ?? {};
  const environment = new Map<string, string>();
  for (const [variable, value] of Object.entries({ ...globals, ...variablesOf(properties) })) {
    const thing = thingOf(value, resources);
    if (thing !== undefined) environment.set(variable, thing);
  }
  const events = Object.values(asObject(properties.Events) ?? {}).map(asObject).filter((event) => event?.Type === 'S3');
  const startedBy = [...events.map((event) => thingOf(asObject(event?.Properties)?.Bucket, resources)), ...notifiedBy(name, resources)].filter((thing) => thing !== undefined);
  const own = thingOf({ Ref: name }, resources);
  return { handlerId, names: own === undefined ? [] : [own], environment, startedBy };
}

function variablesOf(holder: StaticValue): ConfigObject {
  return asObject(asObject(asObject(holder)?.Environment)?.Variables) ?? {};
}

/** Plain CloudFormation keeps notifications at the bucket. */
function notifiedBy(name: string, resources: ConfigObject): (string | undefined)[] {
  return Object.keys(resources).flatMap((id) => {
    const bucket = asObject(resources[id]);
    if (bucket?.Type !== 'AWS::S3::Bucket') return [];
    const sent = asList(asObject(asObject(bucket.Properties)?.NotificationConfiguration)?.LambdaConfigurations);
    return sent.some((one) => resourceOf(asObject(one)?.Function) === name) ? [thingOf({ Ref: id }, resources)] : [];
  });
}

interface Template {
  project: ProjectTexts;
  file: string;
  resources: ConfigObject;
  handlers: DeclaredHandlers;
}

function machineOf(template: Template, id: string): WiredMachine[] {
  const resource = asObject(template.resources[id]);
  if (!/^AWS::(?:Serverless|StepFunctions)::StateMachine$/.test(asString(resource?.Type) ?? '')) return [];
  const properties = asObject(resource?.Properties) ?? {};
  const definition = definitionOf(template, properties);
  if (!definition) return [];
  const substitutions = asObject(properties.DefinitionSubstitutions) ?? {};
  const functionOf = (state: ConfigObject) => template.handlers.get(resourceOf(substituted(invokedFunction(state), substitutions)) ?? '');
  return [{
    thing: `resource ${id}`, name: id, isExpress: /^EXPRESS$/i.test(asString(properties.Type ?? properties.StateMachineType) ?? ''),
    handOvers: [...taskHandOvers(definition, functionOf)], onlyTask: onlyTask(definition, functionOf),
  }];
}

/** `${Name}` of a definition stands for a value of the template, or, in a text that is substituted as a whole, for a resource. */
function substituted(value: StaticValue, substitutions: ConfigObject): StaticValue {
  const name = typeof value === 'string' ? /^\$\{(\w+)(?:\.Arn)?\}$/.exec(value)?.[1] : undefined;
  return name === undefined ? value : (substitutions[name] ?? { Ref: name });
}

/** In the template, or in the file that it names, with values that are put in later. */
function definitionOf({ project, file }: Template, { Definition, DefinitionUri, DefinitionString }: ConfigObject): ConfigObject | undefined {
  if (asObject(Definition)) return asObject(Definition);
  const path = typeof DefinitionUri === 'string' ? resolvePath(folderOf(file), DefinitionUri) : undefined;
  if (path !== undefined) return definitionFile(project, path);
  const text = asString(DefinitionString) ?? asString(asObject(DefinitionString)?.['Fn::Sub']);
  return text === undefined ? undefined : asObject(parseJson(project, file, quoted(text)));
}

function definitionFile(project: ProjectTexts, path: string): ConfigObject | undefined {
  const text = project.read(path);
  if (text === undefined) return undefined;
  return asObject(/^\s*\{/.test(text) ? parseJson(project, path, quoted(text)) : parseConfig(project, path));
}

/** A number or a list may be put in where `${name}` stands alone. */
function quoted(text: string): string {
  return text.replaceAll(/(:\s*)\$\{[\w.:-]+\}(?=\s*[,}\]\n])/g, '$1"substituted"');
}
