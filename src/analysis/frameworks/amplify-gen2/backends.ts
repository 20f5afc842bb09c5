import { asObject } from '../../config/parse/parse-config';
import { usersOf } from '../../static/users-of';
import type { HandlerDeclaration, Made, Project, StaticValue } from '../../framework';
import { programTriggers } from '../cdk/program-triggers';

const amplify = '@aws-amplify/backend';

/** What the programs of a project's backends make of the functions that are defined for them. */
export interface Backends {
  /** False where the backends' programs never come to this definition, or make nothing of it. */
  isGiven(file: string, line: number): boolean;
  /** What the program connects with the function that is defined there. */
  triggersAt(file: string, line: number): Pick<HandlerDeclaration, 'trigger' | 'frontDoor' | 'schedule'> | undefined;
}

/** `const backend = defineBackend({ data, fn })`, and what a program of the CDK then adds to it: `new CfnSchedule(…, { target: { arn: backend.fn.resources.lambda.functionArn } })`. https://docs.amplify.aws/react/build-a-backend/add-aws-services/ */
export function amplifyBackends(project: Project): Backends {
  const programs = project.hinted.filter((file) => /\bdefineBackend\b/.test(project.read(file) ?? '')).map((file) => project.run(file).made).filter((made) => made.some(isBackend));
  const definitions = programs.flatMap((made) => made.filter(({ path }) => /(?:^|\.)define\w*Function\(\)$/.test(path)).map((one) => ({ one, made })));
  const at = (file: string, line: number): { one: Made; made: readonly Made[] }[] => definitions.filter(({ one }) => one.file === file && one.line === line);
  return {
    isGiven: (file, line) => definitions.length === 0 || at(file, line).some(({ one, made }) => usersOf(made, one.id).length > 0),
    triggersAt: (file, line) => at(file, line).map(({ one, made }) => triggersOf(made, one.id)).find(({ trigger }) => trigger !== 'other'),
  };
}

function isBackend({ library, path }: Made): boolean {
  return library === amplify && path === 'defineBackend()';
}

function triggersOf(made: readonly Made[], id: number): ReturnType<typeof programTriggers> {
  const users = usersOf(made, id);
  // `a.handler.function(fn)`, or `a.handler.function('fn')` of `defineData({ functions: { fn } })`.
  if (users.some(({ path }) => path === 'defineData()' || /(?:^|\.)handler\.function\(\)$/.test(path))) return { trigger: 'http', frontDoor: 'none' };
  if (users.some(({ path }) => path === 'defineStorage()')) return { trigger: 'datasource', frontDoor: 'none' };
  const members = made.filter(isBackend).flatMap((backend) => Object.entries(asObject(backend.args[0]) ?? {}).flatMap(([key, value]) => (asObject(value)?.$made === id ? [`${backend.id} ${key}`] : [])));
  return programTriggers(made.map((one) => asUsed(one, id, members)), id);
}

/** With `backend.fn.resources.lambda` as what the definition of the function itself made. */
function asUsed(one: Made, id: number, members: readonly string[]): Made {
  const isReceiver = one.receiver !== undefined && isMember(one.path, one.receiver, members);
  return { ...one, receiver: isReceiver ? id : one.receiver, args: one.args.map((arg) => replaced(arg, id, members)) };
}

function replaced(value: StaticValue, id: number, members: readonly string[], depth = 0): StaticValue {
  if (typeof value !== 'object' || value === null || depth > 6) return value;
  if (Array.isArray(value)) return value.map((item) => replaced(item, id, members, depth + 1));
  if (typeof value.$path === 'string') return typeof value.$made === 'number' && isMember(value.$path, value.$made, members) ? { ...value, $made: id } : value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, id, members, depth + 1)]));
}

/** `defineBackend().fn.resources.lambda`, and what follows it. */
function isMember(path: string, backend: number, members: readonly string[]): boolean {
  const key = /^defineBackend\(\)\.(\w+)\.resources\.(?:lambda|cfnResources\.cfnFunction)(?:\.|$)/.exec(path)?.[1];
  return key !== undefined && members.includes(`${backend} ${key}`);
}
