import { batchSourceOf } from '../../config/stated/batch-source';
import { numbered } from '../../config/stated/numbered';
import { asNumber, asObject } from '../../config/parse/parse-config';
import { scheduledTraffic } from '../../config/stated/schedule';
import type { FrontDoor, Trigger } from '../../../domain';
import type { Made, Project } from '../../framework';
import type { Declared } from './declared';
import { ownName } from './own-name';
import { usesOf } from './uses-of';

/** MiB and seconds of a function that is written in the program. https://www.pulumi.com/registry/packages/aws/api-docs/lambda/callbackfunction/ */
const defaultMemoryMiB = 128;
const defaultTimeoutSeconds = 180;

/** Methods and classes that make a function of a callback. */
const makers: [RegExp, Trigger, FrontDoor][] = [
  [/(?:^|\.)on(?:ObjectCreated|ObjectRemoved|Event)\(\)$/, 'datasource', 'none'],
  [/(?:^|\.)onSchedule\(\)$/, 'timer', 'none'],
  [/(?:^|\.)onMessagePublished\(\)$/, 'pubsub', 'none'],
  [/(?:^|\.)HttpCallbackFunction\.new$|(?:^|\.)HttpEventSubscription\.new$/, 'http', 'function-url'],
  [/(?:^|\.)CallbackFunction\.new$/, 'other', 'none'],
];

/** `new aws.lambda.CallbackFunction('name', { callback })`, `bucket.onObjectCreated('name', async (event) => …)`; the name stands for the export. `main`: the program. `taken`: how many of a file have a name that only the stack knows. */
export function callbackFunction(project: Project, made: readonly Made[], one: Made, main: string, taken: Map<string, number>): Declared | undefined {
  const [, trigger, frontDoor] = makers.find(([pattern]) => pattern.test(one.path)) ?? [];
  if (trigger === undefined || frontDoor === undefined || !one.hasCallback) return undefined;
  const [told] = one.args;
  const name = typeof told === 'string' ? told : numbered(one.file, ownName(project, one), taken);
  const props = asObject(one.args[1]);
  const [, source] = /(?:^|\.)(Queue|Topic|EventBus|Stream|Table)\.new\.onEvent\(\)$/.exec(one.path) ?? [];
  const schedule = trigger === 'timer' && typeof one.args[1] === 'string' ? scheduledTraffic(one.args[1]) : undefined;
  const called = trigger === 'other' ? usesOf(made, one.id) : { trigger: source !== undefined && source !== 'Table' ? ('pubsub' as const) : trigger, frontDoor, batchSource: source === undefined ? undefined : batchSourceOf(source), batchSize: asNumber(asObject(one.args[2])?.batchSize) };
  return {
    name,
    framework: 'pulumi',
    file: one.file,
    export: name,
    registration: { module: one.library, path: one.path, line: one.line, ...(main !== one.file && { main }), ...(typeof told !== 'string' && { nth: made.filter((other) => other.hasCallback && other.file === one.file && other.line === one.line).indexOf(one) }) },
    ...called,
    schedule,
    memoryMiB: asNumber(props?.memorySize) ?? defaultMemoryMiB,
    timeoutSeconds: asNumber(props?.timeout) ?? defaultTimeoutSeconds,
  };
}
