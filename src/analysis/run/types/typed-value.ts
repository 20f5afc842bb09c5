import { findShape } from './find-shape';
import type { Implementer } from '../../modules/find-implementers';
import type { LoadedModule } from '../../modules/loaded-module';
import { callValue } from '../call';
import { instantiate } from '../class';
import type { Machine } from '../machine';
import { ofNestConnection } from '../packages/of-nest-connection';
import { ofPrismaSchema } from '../packages/of-prisma-schema';
import { memberOf } from '../members/member';
import { canonicalLibrary, importedValue, runModule } from '../loaded/module-run';
import { UNKNOWN, union, type Value } from '../values/value';
import { waitFor } from '../steps/wait';
import { packageModel } from '../models/model-of';
import { WORKERS_TYPES } from '../../modules/workers-bindings';
import { configuredValue } from '../served/configured-value';
import { workersBinding } from '../served/workers-binding';
import { NOWHERE } from '../nowhere';

/** Types inside types that are followed. */
const MAX_DEPTH = 6;

/**
 * What a declared type tells of a value that the run does not know: an instance of a package's class or of a class of the project.
 * Undefined for a type that tells nothing.
 */
export function typedValue(machine: Machine, module: LoadedModule, type: string): Value | undefined {
  if (type.startsWith('typeof ')) return valueOfQuery(machine, module, type.slice('typeof '.length));
  return instanceOf(machine, module, type) ?? objectOfShape(machine, module, type) ?? binding(type);
}

/** An object whose type is an interface: its members are what their types say. */
function objectOfShape(machine: Machine, module: LoadedModule, type: string): Value | undefined {
  const shape = machine.typeDepth < MAX_DEPTH ? findShape(machine.modules, module, type) : undefined;
  if (!shape) return undefined;
  machine.typeDepth++;
  try {
    const other = shape.members[''];
    if (other !== undefined) return typedValue(machine, shape.module, other);
    const members = Object.entries(shape.members).flatMap(([name, member]): [string, Value][] => {
      const value = typedValue(machine, shape.module, member);
      return value ? [[name, value]] : [];
    });
    if (members.some(([, member]) => isBinding(member))) members.push(...configuredBeside(machine, new Set(members.map(([name]) => name))));
    return members.length === 0 ? undefined : { type: 'object', born: machine.born(), members: new Map(members), open: true };
  } finally {
    machine.typeDepth--;
  }
}

/** `typeof db`, `typeof createContext()`: the value itself, or what the function gives. */
function valueOfQuery(machine: Machine, module: LoadedModule, query: string): Value | undefined {
  const isCall = query.endsWith('()');
  const [name = '', ...members] = query.replace('()', '').split('.');
  const run = runModule(machine, module.file);
  const start = run.scope.variables.get(name) ?? importedValue(machine, module, name);
  const value = start && members.reduce((object, member) => memberOf(machine, object, member), start);
  if (!value || !isCall || machine.typeDepth >= MAX_DEPTH) return isCall ? undefined : value;
  machine.typeDepth++;
  try {
    let result: Value = UNKNOWN;
    // Nobody waits for what calling it would start.
    machine.capture(() => void (result = waitFor(machine, callValue(machine, value, [], NOWHERE, 1))));
    return result;
  } finally {
    machine.typeDepth--;
  }
}

/** Members of a Worker's `env` that its configuration tells more of than their own types do. */
function configuredBeside(machine: Machine, known: ReadonlySet<string>): [string, Value][] {
  const configured = [...machine.modules.workersBindings(machine.frame.module.file)];
  return configured.filter(([name]) => !known.has(name)).map(([name, type]) => [name, configuredValue(type)]);
}

function isBinding(value: Value): boolean {
  return value.type === 'library' && value.library === workersBinding('').library;
}

function binding(type: string): Value | undefined {
  return WORKERS_TYPES.includes(type) ? workersBinding(type) : undefined;
}

function instanceOf(machine: Machine, module: LoadedModule, type: string): Value | undefined {
  const [head = type, ...members] = type.split('.');
  const imported = module.ir.imports.find((item) => item.local === head);
  if (!imported) return localInstance(machine, module, type);
  const target = machine.modules.resolve(imported.specifier, module);
  if ('package' in target) {
    if (isUnread(imported.specifier, imported.imported)) return undefined;
    const name = imported.imported === '*' || imported.imported === 'default' ? members.join('.') : [imported.imported, ...members].join('.');
    const model = packageModel(imported.specifier);
    if (model !== undefined && runModule(machine, model).module.exports.get(name)?.shape === 'class') return classInstance(machine, model, name, name);
    // What never waits tells nothing: `let handler: Handler`.
    if (machine.io.isSilent(canonicalLibrary(imported.specifier))) return undefined;
    const path = name === '' ? 'new' : `${name}.new`;
    return ofNestConnection(machine, ofPrismaSchema(machine.modules, machine.frame.module.file, { type: 'library', born: machine.born(), library: canonicalLibrary(imported.specifier), path, args: [] }));
  }
  const exported = machine.modules.exportsOf(target.file).get(imported.imported);
  return exported?.kind === 'class' ? classInstance(machine, exported.file, exported.name, imported.imported) : implementation(machine, module, imported.imported);
}

/** What a file of declarations says, or one that is generated for what a Worker is given, is no package: `./env.d.ts`, `Env` of `./worker-configuration`. */
function isUnread(specifier: string, name: string): boolean {
  return specifier.startsWith('.') && (/\.d\.[cm]?ts$/.test(specifier) || /(?:Env|Bindings)$/.test(name));
}

const MAX_IMPLEMENTATIONS = 3;

/** An interface is what implements it: one class, or any of a few. */
function implementation(machine: Machine, module: LoadedModule, name: string): Value | undefined {
  return anyOf(machine, machine.modules.implementersOf('implements', name, module.file));
}

function anyOf(machine: Machine, classes: readonly Implementer[]): Value | undefined {
  if (classes.length === 0 || classes.length > MAX_IMPLEMENTATIONS) return undefined;
  const instances = classes.flatMap(({ file, cls }) => classInstance(machine, file, cls, cls) ?? []);
  return instances.length === 0 ? undefined : union(instances);
}

function localInstance(machine: Machine, module: LoadedModule, name: string): Value | undefined {
  const declares = module.ir.body.some((statement) => statement.kind === 'class' && statement.cls.name === name);
  return declares ? classInstance(machine, module.file, name, name) : implementation(machine, module, name);
}

function classInstance(machine: Machine, file: string, name: string, exported: string): Value | undefined {
  if (machine.typeDepth >= MAX_DEPTH) return undefined;
  const run = runModule(machine, file);
  const entry = run.module.ir.exports.find((item) => item.name === exported);
  const cls = run.scope.variables.get(entry?.local ?? name);
  if (cls?.type !== 'class') return undefined;
  machine.typeDepth++;
  try {
    return (cls.cls.isAbstract && (anyOf(machine, machine.modules.implementersOf('extends', cls.cls.name, file)) ?? implementation(machine, run.module, cls.cls.name))) || instantiate(machine, cls);
  } finally {
    machine.typeDepth--;
  }
}
