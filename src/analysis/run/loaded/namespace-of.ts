import type { Machine } from '../machine';
import { exportValue, type ModuleRun } from './module-run';
import { objectOf, type ObjectValue, type Value } from '../values/value';

/** What `import * as name` gives: the exports as one object; a CommonJS module's own value. */
export function namespaceOf(machine: Machine, run: ModuleRun): Value {
  if (run.exported) return run.exported;
  const hasEsExports = run.module.ir.exports.some((item) => item.local !== '') || run.module.ir.exportAll.length > 0;
  if (!hasEsExports) return run.commonJs;
  const { recorder } = machine;
  if (!run.namespace && (!run.isDone || recorder.isLoading || run.module.ir.exports.some(({ local }) => run.module.reassigned.has(local)))) return makeNamespace(machine, run);
  if (!run.namespace) {
    let value = objectOf({});
    const modules = recorder.modulesAskedBy(() => void (value = makeNamespace(machine, run)));
    run.namespace = { value: { ...value, born: run.born }, modules };
  }
  for (const module of run.namespace.modules) recorder.noteModule(module);
  return run.namespace.value;
}

/** A module may export its own namespace: `export * as Orders from './orders'` in orders.ts. */
const inTheMaking = new WeakMap<ModuleRun, ObjectValue>();

function makeNamespace(machine: Machine, run: ModuleRun): ObjectValue {
  const begun = inTheMaking.get(run);
  if (begun) return begun;
  const namespace = objectOf({});
  inTheMaking.set(run, namespace);
  try {
    fillNamespace(machine, run, namespace);
  } finally {
    inTheMaking.delete(run);
  }
  return namespace;
}

function fillNamespace(machine: Machine, run: ModuleRun, namespace: ObjectValue): void {
  for (const name of machine.modules.exportsOf(run.module.file).keys()) {
    const value = exportValue(machine, run, name);
    if (value.type !== 'unknown') namespace.members.set(name, value);
  }
  if (!run.isDone || handsOn(machine, run)) namespace.lazy = (name) => exportValue(machine, run, name);
}

/** `export * from '@prisma/client'`: which names a package has is not known. */
function handsOn(machine: Machine, { module }: ModuleRun): boolean {
  return module.ir.exportAll.some((specifier) => 'package' in machine.modules.resolve(specifier, module));
}
