import { posix } from 'node:path';
import { listedRoutes } from '../../config/stated/listed-routes';
import { PROJECT_ROOT } from '../../files/project-root';
import type { Machine } from '../machine';
import { memberOf } from '../members/member';
import { required } from '../natives/required';
import { literal, type Value } from '../values/value';
import { functionsIn } from './functions-in';

/** Where there are more, reading them all would take too long. */
const MOST_MODULES = 200;
const LIST = /^routes\.[cm]?[jt]s$/;
const ROOT = /^root\.[jt]sx?$/;
const ROUTE = /^routes\/.+(?<!\.(?:client|server))$/;

/** Loaders and actions of a site of Remix or React Router whose requests the present module hands on: those of the modules that `app/routes.ts` lists, or of what stands in `app/routes`, and the root's. */
export function routeAnswers(machine: Machine): Value[] {
  const app = appBeside(machine);
  if (app === undefined) return [];
  const names = machine.modules.namesAfter.below(app);
  const list = names.find((name) => LIST.test(name));
  const isListed = listedRoutes((list === undefined ? undefined : machine.modules.readText(`${app}${list}`)) ?? '') ?? ((path: string) => ROUTE.test(path));
  const routes = names.filter((name) => ROOT.test(name) || isListed(name.slice(0, name.lastIndexOf('.'))));
  if (routes.length > MOST_MODULES) return [];
  return routes.flatMap((name) => {
    const loaded = required(machine, literal(`${PROJECT_ROOT}/${app}${name}`), '*');
    return ['loader', 'action'].flatMap((answer) => functionsIn(memberOf(machine, loaded, answer)));
  });
}

/** `app/` of the nearest folder around the module that has one with a root. */
function appBeside({ frame, modules }: Machine): string | undefined {
  for (let folder = posix.dirname(frame.module.file); ; folder = posix.dirname(folder)) {
    const app = posix.join(folder, 'app/');
    if (modules.namesAfter.below(app).some((name) => ROOT.test(name))) return app;
    if (folder === '.' || folder === '/') return undefined;
  }
}
