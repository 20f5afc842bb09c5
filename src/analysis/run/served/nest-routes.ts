import { evaluate } from '../evaluate';
import { instantiate } from '../class';
import type { Machine } from '../machine';
import { memberOf } from '../members/member';
import { native } from '../natives/native';
import { tellNestConnection } from '../packages/of-nest-connection';
import { provided } from '../packages/providers';
import { serve } from './serve';
import { UNKNOWN, optionsOf, type ClassValue, type LibraryValue, type ObjectValue, type Value } from '../values/value';

/** Decorators of methods that answer a request, a message or a query: https://docs.nestjs.com/controllers */
const ROUTE = /^(?:All|Cron|Delete|EventPattern|FieldResolver|Get|GrpcMethod|Head|MessagePattern|Mutation|OnEvent|Options|Patch|Post|Process|Put|Query|ResolveField|Sse|SubscribeMessage|Subscription)$/;

/** `NestFactory.create(AppModule, adapter)`: the app, and the adapter that it stands on, serve the routes of the module's controllers. */
export function registerNestRoutes(machine: Machine, app: LibraryValue): void {
  if (app.library !== '@nestjs/core' || !/NestFactory\.create\w*\(\)$/.test(app.path)) return;
  const routes: Value[] = [];
  // Nobody waits for what reading the modules would start.
  machine.capture(() => {
    const classes: ClassValue[] = [];
    visitModule(machine, app.args[0] ?? UNKNOWN, classes, new Set());
    // What any module provides may be injected into any class.
    for (const cls of classes) routes.push(...decoratedMethods(machine, cls));
  });
  for (const server of [app, ...app.args.flatMap(serversIn)]) (server.registered ??= []).push(...routes.map((route) => ({ steps: [route] })));
}

function serversIn(arg: Value): LibraryValue[] {
  return optionsOf(arg).flatMap((option) => (option.type === 'library' ? [option, ...option.args.flatMap(serversIn)] : []));
}

/** A module is a class with `@Module({ … })`, or an object that names one: `forRoot()`. */
function visitModule(machine: Machine, module: Value, classes: ClassValue[], seen: Set<ClassValue>): void {
  for (const option of optionsOf(module)) {
    if (option.type === 'object') {
      visitModule(machine, option.members.get('module') ?? UNKNOWN, classes, seen);
      visitMetadata(machine, option, classes, seen);
    }
    if (option.type === 'library') tellNestConnection(machine, option);
    if (option.type !== 'class' || seen.has(option)) continue;
    seen.add(option);
    const metadata = decoratorArgument(machine, option, 'Module');
    if (metadata?.type === 'object') visitMetadata(machine, metadata, classes, seen);
  }
}

function visitMetadata(machine: Machine, metadata: ObjectValue, classes: ClassValue[], seen: Set<ClassValue>): void {
  const items = (name: string): Value[] => {
    const list = metadata.members.get(name);
    return list?.type === 'array' ? [...list.items, ...(list.rest ? [list.rest.item] : [])].flatMap(optionsOf) : [];
  };
  for (const module of items('imports')) visitModule(machine, module, classes, seen);
  for (const provider of items('providers')) if (provider.type === 'object') tellProvider(machine, provider);
  for (const cls of [...items('controllers'), ...items('providers')]) if (cls.type === 'class') classes.push(cls);
}

/** `{ provide: TOKEN, useFactory }` */
function tellProvider(machine: Machine, provider: ObjectValue): void {
  const token = provider.members.get('provide');
  if (token) machine.providers.tell(machine, token, (running) => provided(running, provider) ?? UNKNOWN);
}

/** Methods of a class that answer a request, a message or a query, each behind its guards. */
export function decoratedMethods(machine: Machine, cls: ClassValue): Value[] {
  const methods = cls.cls.methods.filter(({ decorators = [] }) => decorators.some(({ name }) => ROUTE.test(importedName(cls, name))));
  if (methods.length === 0) return [];
  const controller = instantiate(machine, cls);
  return methods.map(({ name, decorators = [] }) => {
    const guards = [...(cls.cls.decorators ?? []), ...decorators].filter((one) => one.name === 'UseGuards').flatMap(({ args }) => args.map((arg) => evaluate(machine, cls.scope, arg)));
    const checks = guards.flatMap((guard) => (guard.type === 'class' ? [memberOf(machine, instantiate(machine, guard), 'canActivate')] : []));
    return native(name, (running, args) => {
      for (const check of checks) serve(running, check, [UNKNOWN]);
      serve(running, memberOf(running, controller, name), args.map(() => UNKNOWN));
      return UNKNOWN;
    });
  });
}

/** `import { Post as HttpPost }`, where a class of the project is named `Post`. */
function importedName({ scope }: ClassValue, name: string): string {
  const imported = scope.module.imports.get(name)?.imported;
  return imported === undefined || imported === 'default' || imported === '*' ? name : imported;
}

function decoratorArgument(machine: Machine, cls: ClassValue, name: string): Value | undefined {
  const argument = cls.cls.decorators?.find((decorator) => decorator.name === name)?.args[0];
  return argument && evaluate(machine, cls.scope, argument);
}
