import { batchSourceOf } from '../../config/stated/batch-source';
import type { ConfigObject } from '../../config/parse/config-object';
import { asNumber, asObject, asString } from '../../config/parse/parse-config';
import { mentions } from '../../config/parse/mentions';
import { permittedCallers } from '../../config/stated/permitted-callers';
import { addSchedules } from '../../config/stated/add-schedules';
import { decidingOf } from '../../config/parse/deciding-of';
import { scheduledTraffic } from '../../config/stated/schedule';
import type { FrontDoor, ScheduledTraffic, Trigger } from '../../../domain';
import type { BatchSource, HandlerDeclaration, StaticValue } from '../../framework';
import { resolveIntrinsic, type Template } from './intrinsics';

type Found = Pick<HandlerDeclaration, 'trigger' | 'frontDoor' | 'route' | 'schedule' | 'batchSize' | 'batchSource' | 'isForDeployment'>;

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventsource.html */
const triggers: Record<string, [Trigger, FrontDoor]> = {
  AlexaSkill: ['other', 'none'],
  Api: ['http', 'rest-api'],
  CloudWatchEvent: ['pubsub', 'none'],
  CloudWatchLogs: ['pubsub', 'none'],
  Cognito: ['other', 'none'],
  DocumentDB: ['datasource', 'none'],
  DynamoDB: ['datasource', 'none'],
  EventBridgeRule: ['pubsub', 'none'],
  HttpApi: ['http', 'http-api'],
  IoTRule: ['pubsub', 'none'],
  Kinesis: ['pubsub', 'none'],
  MQ: ['pubsub', 'none'],
  MSK: ['pubsub', 'none'],
  S3: ['datasource', 'none'],
  SNS: ['pubsub', 'none'],
  SQS: ['pubsub', 'none'],
  Schedule: ['timer', 'none'],
  ScheduleV2: ['timer', 'none'],
  SelfManagedKafka: ['pubsub', 'none'],
};

/** What calls a function: its own events, its URL, or another resource of the template that sends it something. */
export function readEvents(template: Template, name: string, properties: ConfigObject): Found {
  const events = Object.values(asObject(properties.Events) ?? {}).map((event) => readEvent(template, asObject(event))).filter((event) => event !== undefined);
  const hasUrl = properties.FunctionUrlConfig !== undefined || sendsTo(template, name, 'AWS::Lambda::Url', 'TargetFunctionArn');
  const url: Found[] = hasUrl ? [{ trigger: 'http', frontDoor: 'function-url' }] : [];
  const first = decidingOf([...events, ...url, ...asResolver(template, name)]) ?? fromResources(template, name);
  return { ...(first ?? { trigger: 'other', frontDoor: 'none' }), batchSize: [first, ...events].find((event) => event?.batchSize !== undefined)?.batchSize };
}

/** Of AppSync, or its authorizer. https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-graphqlapi.html */
function asResolver(template: Template, name: string): Found[] {
  const isOfIt = (text: string): boolean => isOf(text, name) || text.includes(`\${${name}}`) || text.includes(`\${${name}.`);
  const given = ['AWS::AppSync::DataSource', 'AWS::AppSync::GraphQLApi', 'AWS::Serverless::GraphQLApi'].flatMap((type) => resourcesOf(template, type));
  const told: StaticValue[] = given.flatMap((one) => [one.LambdaConfig, one.LambdaAuthorizerConfig, one.AdditionalAuthenticationProviders, one.Auth, asObject(one.DataSources)?.Lambda]);
  return mentions(told, isOfIt) ? [{ trigger: 'http', frontDoor: 'none' }] : [];
}

function readEvent(template: Template, event: ConfigObject | undefined): Found | undefined {
  const type = asString(event?.Type);
  if (type === undefined) return undefined;
  const [trigger, frontDoor] = (Object.hasOwn(triggers, type) ? triggers[type] : undefined) ?? (['other', 'none'] as [Trigger, FrontDoor]);
  const properties = asObject(event?.Properties) ?? {};
  const value = (key: string): StaticValue => resolveIntrinsic(template, properties[key]);
  return {
    trigger,
    frontDoor,
    route: trigger === 'http' ? route(asString(value('Method')), asString(value('Path'))) : undefined,
    schedule: scheduleOf(template, properties),
    batchSize: asNumber(value('BatchSize')),
    batchSource: batchSourceOf(type),
  };
}

/** Of an event, a rule or a schedule; none where that is switched off. */
function scheduleOf(template: Template, properties: ConfigObject): ScheduledTraffic | undefined {
  const value = (key: string): StaticValue => resolveIntrinsic(template, properties[key]);
  const isOff = value('Enabled') === false || value('State') === 'DISABLED';
  const expression = asString(value('Schedule')) ?? asString(value('ScheduleExpression'));
  return expression === undefined || isOff ? undefined : scheduledTraffic(expression);
}

function route(method: string | undefined, path: string | undefined): string | undefined {
  const verb = method === undefined || method.toLowerCase() === 'any' ? '*' : method.toUpperCase();
  return path === undefined ? undefined : `${verb} ${path}`;
}

/** Plain CloudFormation keeps schedules and queues beside the function. */
function fromResources(template: Template, name: string): Found | undefined {
  const rules = [...resourcesOf(template, 'AWS::Events::Rule'), ...resourcesOf(template, 'AWS::Scheduler::Schedule')];
  if (sendsTo(template, name, 'AWS::ApiGatewayV2::Api', 'Target')) return { trigger: 'http', frontDoor: 'http-api' };
  const own = rules.filter((resource) => mentions([resource.Targets, resource.Target], (text) => isOf(text, name)));
  const schedules = own.filter(({ ScheduleExpression }) => ScheduleExpression !== undefined);
  if (schedules.length > 0) return { trigger: 'timer', frontDoor: 'none', schedule: addSchedules(schedules.map((rule) => scheduleOf(template, rule))) };
  if (own.length > 0) return { trigger: 'pubsub', frontDoor: 'none' };
  const mapping = resourcesOf(template, 'AWS::Lambda::EventSourceMapping').find((resource) => refersTo(resource.FunctionName, name));
  if (mapping) return { trigger: mentions(mapping.EventSourceArn, (text) => /table|dynamo|streamarn/i.test(text)) ? 'datasource' : 'pubsub', frontDoor: 'none', batchSize: asNumber(mapping.BatchSize), batchSource: sourceIn(mapping.EventSourceArn) };
  const permissions = resourcesOf(template, 'AWS::Lambda::Permission').filter((resource) => refersTo(resource.FunctionName, name));
  const hasHttpApi = resourcesOf(template, 'AWS::ApiGatewayV2::Api').length > 0;
  const [found] = permissions.flatMap(({ Principal }) => permittedCallers((pattern) => mentions(Principal, (text) => pattern.test(text)), hasHttpApi));
  return found ?? (isForDeployment(template, name) ? { trigger: 'other', frontDoor: 'none', isForDeployment: true } : undefined);
}

/** By the names in an ARN, of which the template's own may be one. */
function sourceIn(arn: StaticValue): BatchSource | undefined {
  let source: BatchSource | undefined;
  mentions(arn, (text) => (source ??= batchSourceOf(text)) !== undefined);
  return source;
}

/** A custom resource is its function's answer. A function that another one, or a workflow, is told of may be called by that one too. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-custom-resources.html */
function isForDeployment(template: Template, name: string): boolean {
  const isMade = [...byType(template)].some(([type, resources]) => /^(?:AWS::CloudFormation::CustomResource$|Custom::)/.test(type) && resources.some(({ ServiceToken }) => refersTo(ServiceToken, name)));
  if (!isMade) return false;
  const callers = ['AWS::Lambda::Function', 'AWS::Serverless::Function', 'AWS::Serverless::StateMachine', 'AWS::StepFunctions::StateMachine'];
  const isName = (text: string): boolean => isOf(text, name) || text.includes(`\${${name}`);
  return !callers.flatMap((type) => resourcesOf(template, type)).some((one) => mentions([one.Definition, one.DefinitionString, one.DefinitionSubstitutions, one.Environment], isName));
}

function sendsTo(template: Template, name: string, type: string, key: string): boolean {
  return resourcesOf(template, type).some((resource) => refersTo(resource[key], name));
}

function resourcesOf(template: Template, type: string): readonly ConfigObject[] {
  return byType(template).get(type) ?? [];
}

/** Every function of a template asks: its resources are gone through once. */
const sorted = new WeakMap<ConfigObject, ReadonlyMap<string, ConfigObject[]>>();

/** Properties of a template's resources by their type, in the order of the template. */
function byType({ config }: Template): ReadonlyMap<string, ConfigObject[]> {
  const resources = asObject(config.Resources) ?? {};
  const known = sorted.get(resources);
  if (known) return known;
  const types = new Map<string, ConfigObject[]>();
  for (const resource of Object.values(resources).map(asObject)) {
    const type = asString(resource?.Type);
    if (type === undefined) continue;
    if (!types.has(type)) types.set(type, []);
    types.get(type)!.push(asObject(resource?.Properties) ?? {});
  }
  sorted.set(resources, types);
  return types;
}

/** `!Ref Name`, `!Ref Name.Alias` of SAM, or `!GetAtt Name.Arn`. */
function refersTo(value: StaticValue, name: string): boolean {
  const object = asObject(value);
  const attribute = object?.['Fn::GetAtt'];
  return [object?.Ref, attribute].some((text) => typeof text === 'string' && isOf(text, name)) || (Array.isArray(attribute) && attribute[0] === name);
}

function isOf(text: string, name: string): boolean {
  return text === name || ['Alias', 'Arn', 'Version'].some((attribute) => text === `${name}.${attribute}`);
}
