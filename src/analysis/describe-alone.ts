import type { Diagnostic, Handler } from '../domain';
import { describeHandler } from './describe-handler';
import type { HandlerDeclaration } from './framework';
import type { Modules } from './modules/modules';
import { Machine } from './run/machine';

/**
 * Describes a handler as if it were the only one. It goes on with what handlers before it loaded, as long as that shows in nothing;
 * where a module changes what another one made, or modules ask for one another in a circle, it begins with modules that nobody has loaded.
 */
export function describeAlone(declaration: HandlerDeclaration, modules: Modules, before: Machine | undefined, fresh: () => Machine, report: (diagnostic: Diagnostic) => void): { handler: Handler; machine: Machine } {
  const known = before?.recorder.loads.isEntangled ? undefined : before;
  const machine = known ?? fresh();
  const said: Diagnostic[] = [];
  const handler = describeHandler(declaration, modules, machine, (diagnostic) => said.push(diagnostic));
  // What it changed, modules and runs before it had found as it was.
  if (known && machine.recorder.loads.isEntangled) return describeAlone(declaration, modules, undefined, fresh, report);
  said.forEach(report);
  return { handler, machine };
}
