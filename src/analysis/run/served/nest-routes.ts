import { evaluate } from '../evaluate';
import { instantiate } from '../class';
import { callValue } from '../call';
import { packageModel } from '../models/model-of';
import { runModule } from '../loaded/module-run';
import { valueAt } from '../loaded/value-at';
import type { Machine } from '../machine';
import { memberOf } from '../members/member';
import { native } from '../natives/native';
import { NOWHERE } from '../nowhere';
import { tellNestConnection } from '../packages/of-nest-connection';
import { provided } from '../packages/providers';
import { decoratorArguments, type NestParts } from './nest-modules';
import { tellListeners } from './nest-listeners';
import { nestMiddleware, runNestMiddleware } from './nest-middleware';
import { serve } from './serve';
import { UNKNOWN, objectOf, optionsOf, type ClassValue, type LibraryValue, type Value } from '../values/value';

/** Decorators of methods that answer a request, a message, a query or a field of what a query finds: https://docs.nestjs.com/controllers, https://typegraphql.com/docs/types-and-fields.html */
const ROUTE = /^(?:All|Cron|Delete|EventPattern|Field|FieldResolver|Get|GrpcMethod|Head|MessagePattern|Mutation|Options|Patch|Post|Process|Put|Query|ResolveField|Sse|SubscribeMessage|Subscription)$/;

/** Decorators of classes that answer what a bus is handed: https://docs.nestjs.com/recipes/cqrs */
const ANSWERS_BUS = /^(?:CommandHandler|EventsHandler|QueryHandler)$/;

/** What stands around every route of an application, or of a class. */
type Around = (machine: Machine, cls: ClassValue, args: Value[], run: () => Value) => Value;

/** `NestFactory.create(AppModule, adapter)`: the app, and the adapter that it stands on, serve the routes of the module's controllers. */
export function registerNestRoutes(machine: Machine, app: LibraryValue, parts: NestParts): void {
  const routes: Value[] = [];
  // Nobody waits for what reading the decorators would start.
  machine.capture(() => {
    routes.push(...tellParts(machine, parts));
    const around = aroundAll(machine, parts);
    // What any module provides may be injected into any class.
    for (const cls of parts.classes) routes.push(...decoratedMethods(machine, cls, around));
  });
  for (const server of [app, ...app.args.flatMap(serversIn)]) (server.registered ??= []).push(...routes.map((route) => ({ steps: [route] })));
}

function serversIn(arg: Value): LibraryValue[] {
  return optionsOf(arg).flatMap((option) => (option.type === 'library' ? [option, ...option.args.flatMap(serversIn)] : []));
}

/** Gives what may run in any request besides the routes. */
function tellParts(machine: Machine, { classes, providers, packages }: NestParts): Value[] {
  for (const module of packages) tellNestConnection(machine, module);
  for (const provider of providers) {
    const token = provider.members.get('provide');
    if (token) machine.providers.tell(machine, token, (running) => provided(running, provider) ?? UNKNOWN);
  }
  // A bus finds who answers a command by its class, which nothing else is injected by.
  for (const cls of classes) for (const asked of decoratorArguments(machine, cls, ANSWERS_BUS)) machine.providers.tell(machine, asked, (running) => instantiate(running, cls));
  return classes.flatMap((cls) => tellListeners(machine, cls));
}

/** Middleware, and what is provided for every route: `{ provide: APP_GUARD, useClass: Guard }`. */
function aroundAll(machine: Machine, { modules, providers }: NestParts): Around {
  const applied = nestMiddleware(machine, modules);
  const provides = (name: string): Value[] => providers.filter(({ members }) => isToken(members.get('provide'), name)).flatMap((provider) => provided(machine, provider) ?? []);
  const [guards, interceptors] = [provides('APP_GUARD'), provides('APP_INTERCEPTOR')];
  return (running, cls, args, run) => {
    runNestMiddleware(running, applied, cls, args);
    for (const guard of guards) ask(running, guard, 'canActivate');
    return intercepted(running, interceptors, run);
  };
}

function isToken(token: Value | undefined, name: string): boolean {
  return token?.type === 'library' && token.library === '@nestjs/core' && token.path === name;
}

const alone: Around = (_machine, _cls, _args, run) => run();

/** Methods of a class that answer a request, a message or a query, each behind its guards. */
export function decoratedMethods(machine: Machine, cls: ClassValue, around: Around = alone): Value[] {
  const methods = cls.cls.methods.filter(({ decorators = [] }) => decorators.some(({ name }) => ROUTE.test(importedName(cls, name))));
  if (methods.length === 0) return [];
  const controller = instantiate(machine, cls);
  return methods.map(({ name, decorators = [] }) => {
    const used = (by: RegExp): Value[] => decoratorArguments(machine, cls, by, [...(cls.cls.decorators ?? []), ...decorators]).map((one) => madeOf(machine, one));
    const [guards, interceptors] = [used(/^UseGuards$/), used(/^UseInterceptors$/)];
    return native(name, (running, args) =>
      around(running, cls, args, () => {
        for (const guard of guards) ask(running, guard, 'canActivate');
        return intercepted(running, interceptors, () => {
          serve(running, memberOf(running, controller, name), args.map(() => UNKNOWN));
          return UNKNOWN;
        });
      }),
    );
  });
}

/** Types of what a class's methods answer with, which have fields of their own: `@Query(() => [Order])`. */
export function typesAnswered(machine: Machine, cls: ClassValue): Value[] {
  const told = cls.cls.methods.flatMap(({ decorators = [] }) => decorators.filter(({ name }) => ROUTE.test(importedName(cls, name))));
  return told.flatMap(({ args: [type] }) => (type?.kind === 'function' ? [callValue(machine, evaluate(machine, cls.scope, type), [], NOWHERE, 1)] : []));
}

function madeOf(machine: Machine, value: Value): Value {
  return value.type === 'class' ? instantiate(machine, value) : value;
}

function ask(machine: Machine, part: Value, method: string): void {
  if (part.type === 'object') serve(machine, memberOf(machine, part, method), [UNKNOWN]);
}

/** Interceptors are around the route: each is given what runs the next, as an observable. https://docs.nestjs.com/interceptors */
function intercepted(machine: Machine, interceptors: readonly Value[], run: () => Value): Value {
  const [first, ...others] = interceptors;
  if (!first) return run();
  let isRun = false;
  const goOn = (): Value => {
    isRun = true;
    return intercepted(machine, others, run);
  };
  const defer = valueAt(machine, runModule(machine, packageModel('rxjs')!), 'defer');
  const handle = native('handle', (running) => callValue(running, defer, [native('next', goOn)], NOWHERE, 1));
  if (first.type === 'object') serve(machine, memberOf(machine, first, 'intercept'), [UNKNOWN, objectOf({ handle })]);
  return isRun ? UNKNOWN : goOn();
}

/** `import { Post as HttpPost }`, where a class of the project is named `Post`. */
function importedName({ scope }: ClassValue, name: string): string {
  const imported = scope.module.imports.get(name)?.imported;
  return imported === undefined || imported === 'default' || imported === '*' ? name : imported;
}
