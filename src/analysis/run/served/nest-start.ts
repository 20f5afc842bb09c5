import { callValue } from '../call';
import { findMethod, instantiate } from '../class';
import type { Machine } from '../machine';
import { memberOf } from '../members/member';
import { NOWHERE } from '../nowhere';
import { provided } from '../packages/providers';
import { waitFor } from '../steps/wait';
import { UNKNOWN, type ClassValue, type LibraryValue, type Value } from '../values/value';
import { nestParts, type NestParts } from './nest-modules';
import { registerNestRoutes } from './nest-routes';

/** In the order in which Nest calls them: https://docs.nestjs.com/fundamentals/lifecycle-events */
const HOOKS = ['onModuleInit', 'onApplicationBootstrap'];

/** `await NestFactory.create(AppModule)` makes what factories provide, and an app that serves the routes; `await app.init()` and `createApplicationContext` call what the parts do at the start. */
export function startNest(machine: Machine, app: LibraryValue): void {
  const { library, path, receiver } = app;
  if (library !== '@nestjs/core') return;
  const made = /NestFactory\.create(\w*)\(\)$/.exec(path);
  if (made) {
    const parts = partsOf(machine, app.args[0] ?? UNKNOWN);
    registerNestRoutes(machine, app, parts);
    runFactories(machine, parts);
    if (made[1] === 'ApplicationContext') runHooks(machine, parts);
  }
  // An application without a server has begun as it was made: `init` does nothing more.
  if (!/NestFactory\.create(?!ApplicationContext\()\w*\(\)\.(?:init|listen)\(\)$/.test(path)) return;
  const module = rootOf(receiver);
  if (module) runHooks(machine, partsOf(machine, module));
}

function rootOf(app: LibraryValue | undefined): Value | undefined {
  for (let at = app; at; at = at.receiver) if (/NestFactory\.create\w*\(\)$/.test(at.path) && at.args.length > 0) return at.args[0];
  return undefined;
}

/** Nobody waits for what reading the modules would start. */
function partsOf(machine: Machine, module: Value): NestParts {
  let parts: NestParts | undefined;
  machine.capture(() => void (parts = nestParts(machine, module)));
  return parts!;
}

function runFactories(machine: Machine, { providers }: NestParts): void {
  for (const provider of providers) if (provider.members.has('useFactory')) provided(machine, provider);
}

function runHooks(machine: Machine, { classes, modules, providers }: NestParts): void {
  const used = providers.flatMap(({ members }) => members.get('useClass') ?? []).filter((value): value is ClassValue => value.type === 'class');
  const all = [...new Set([...modules, ...classes, ...used])];
  for (const hook of HOOKS) {
    for (const cls of all) {
      if (!findMethod(cls, hook, 'method')) continue;
      const part = instantiate(machine, cls);
      waitFor(machine, callValue(machine, memberOf(machine, part, hook), [], NOWHERE, 1, part));
    }
  }
}
