import type { ConfigObject } from '../config/parse/config-object';
import { asList, asObject, asString, parseConfig } from '../config/parse/parse-config';
import { folderOf } from '../config/resolve-path';
import { UNKNOWN, type Project, type StaticValue } from '../framework';
import { logicalName } from '../frameworks/serverless-framework/logical-name';
import { resolveValue, type Scope } from '../frameworks/serverless-framework/variables';
import { invokedFunction } from './invoked-function';
import { onlyTask, taskHandOvers } from './task-hand-overs';
import { resourceOf, thingOf } from './things';
import type { DeclaredHandlers, WiredFunction, WiredMachine, Wiring } from './wiring';

/** Serverless Framework: environment variables, `s3` events, and the state machines of serverless-step-functions. */
export function serverlessWiring(project: Project, file: string, handlers: DeclaredHandlers): Wiring {
  const config = asObject(/\.[cm]?[jt]s$/.test(file) ? project.evaluate(file, 'default') : parseConfig(project, file));
  if (!config) return { functions: [], machines: [] };
  const service: Service = { project, folder: folderOf(file), service: config, known: new Map(), handlers, buckets: {} };
  service.buckets = bucketsOf(service, config.resources);
  return { functions: [...handlers].map(([name, handlerId]) => wiredFunction(service, name, handlerId)), machines: machinesOf(service) };
}

interface Service extends Scope {
  handlers: DeclaredHandlers;
  /** Resources that have a name of their own. */
  buckets: ConfigObject;
}

/** From one template, or a list of them. */
function bucketsOf(service: Service, value: StaticValue): ConfigObject {
  const resources = asList(resolveValue(service, value)).flatMap((one) => Object.entries(at(service, at(service, one)?.Resources) ?? {}));
  return Object.fromEntries(resources.flatMap(([id, resource]) => {
    const name = at(service, at(service, resource)?.Properties)?.BucketName;
    return name === undefined ? [] : [[id, { Properties: { BucketName: resolved(service, name) } }]];
  }));
}

function wiredFunction(service: Service, name: string, handlerId: string): WiredFunction {
  const fn = at(service, at(service, service.service.functions)?.[name]) ?? functionInList(service, name);
  const environment = new Map<string, string>();
  for (const [variable, value] of Object.entries({ ...at(service, at(service, service.service.provider)?.environment), ...at(service, fn?.environment) })) {
    const thing = thingOf(resolved(service, value), service.buckets);
    if (thing !== undefined) environment.set(variable, thing);
  }
  const events = asList(resolveValue(service, fn?.events)).map((event) => asObject(resolveValue(service, event))?.s3).filter((event) => event !== undefined);
  const startedBy = events.map((event) => thingOf(resolved(service, at(service, event)?.bucket ?? event), service.buckets)).filter((thing) => thing !== undefined);
  return { handlerId, names: [`resource ${logicalName(name)}LambdaFunction`, `name ${deployedName(service, name, fn)}`], environment, startedBy };
}

/** Its own, or that of its service and stage, which the command may give. https://www.serverless.com/framework/docs/providers/aws/guide/functions */
function deployedName(service: Service, name: string, fn: ConfigObject | undefined): string {
  const given = asString(resolved(service, fn?.name));
  if (given !== undefined) return given;
  const prefix = resolveValue(service, service.service.service);
  return `${asString(prefix) ?? asString(asObject(prefix)?.name) ?? '${service}'}-\${stage}-${name}`;
}

function functionInList(service: Service, name: string): ConfigObject | undefined {
  const lists = asList(resolveValue(service, service.service.functions)).map((one) => at(service, one));
  return at(service, lists.find((map) => map?.[name] !== undefined)?.[name]);
}

function at(service: Service, value: StaticValue): ConfigObject | undefined {
  return asObject(resolveValue(service, value));
}

/** A text that only the deployment can complete is equal to itself. */
function resolved(service: Service, value: StaticValue): StaticValue {
  const answer = resolveValue(service, value);
  return answer === UNKNOWN ? value : answer;
}

function machinesOf(service: Service): WiredMachine[] {
  const machines = at(service, at(service, service.service.stepFunctions)?.stateMachines) ?? {};
  return Object.keys(machines).flatMap((name): WiredMachine[] => {
    const machine = at(service, machines[name]);
    const definition = at(service, machine?.definition);
    if (!definition) return [];
    const functionOf = (state: ConfigObject) => handlerOf(service, invokedFunction(state));
    return [{ name, isExpress: /^EXPRESS$/i.test(asString(resolveValue(service, machine?.type)) ?? ''), handOvers: [...taskHandOvers(definition, functionOf)], onlyTask: onlyTask(definition, functionOf) }];
  });
}

/** `Fn::GetAtt: [create, Arn]`, where the plug-in takes the function's own name, or the resource that it becomes. */
function handlerOf({ handlers }: Service, value: StaticValue): string | undefined {
  const name = resourceOf(value);
  if (name === undefined) return undefined;
  return handlers.get(name) ?? [...handlers].find(([own]) => `${logicalName(own)}LambdaFunction` === name)?.[1];
}
