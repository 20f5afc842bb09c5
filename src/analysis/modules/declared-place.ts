import type { ExportedName } from '../framework';
import type { Expression, ModuleIr, Pattern } from '../ir';
import type { Modules } from './modules';

/** Modules that hand a name on to one another at most; they may do so in a circle. */
const MOST_STEPS = 20;

/** What stands behind an export of a file: also where CommonJS hands it on, `exports.list = require('./list').list`, which ES modules say as a re-export. */
export function declaredPlace(modules: Modules, file: string, name: string, steps = 0): ExportedName | undefined {
  const exported = modules.exportsOf(file).get(name);
  if (!exported || steps > MOST_STEPS) return exported;
  const module = modules.load(exported.file);
  // A re-export of an ES module keeps the name that it was asked by.
  const own = module.ir.exports.find(({ line, column }) => line === exported.line && column === exported.column);
  const given = own && valueOf(module.ir, own.name);
  const required = given && requiredOf(module.ir, given);
  if (required === undefined) return exported;
  const target = modules.resolve(required.specifier, module);
  return ('file' in target && !target.file.endsWith('.json') ? declaredPlace(modules, target.file, required.name, steps + 1) : undefined) ?? exported;
}

/** What a CommonJS module gives to a name: `exports.list = …`, `module.exports = { list: … }`. */
function valueOf({ body }: ModuleIr, name: string): Expression | undefined {
  for (const statement of body) {
    if (statement.kind !== 'expression' || statement.value.kind !== 'assign' || statement.value.target.kind !== 'target') continue;
    const { target: { expression }, value } = statement.value;
    if (isExports(expression)) {
      if (name === 'default') return value;
      const member = value.kind === 'object' ? value.members.find((one) => one.name === name) : undefined;
      if (member) return member.value;
    }
    if (expression.kind === 'member' && expression.name === name && isExports(expression.object)) return value;
  }
  return undefined;
}

function isExports(expression: Expression): boolean {
  return expression.kind === 'name' ? expression.name === 'exports' : expression.kind === 'member' && expression.name === 'exports' && expression.object.kind === 'name' && expression.object.name === 'module';
}

/** The module that a value comes from, and what it is called there. */
function requiredOf(ir: ModuleIr, value: Expression): { specifier: string; name: string } | undefined {
  if (value.kind === 'import' && value.sync) return { specifier: value.specifier, name: 'default' };
  if (value.kind === 'member' && value.object.kind === 'import' && value.object.sync) return { specifier: value.object.specifier, name: value.name };
  if (value.kind === 'member' && value.object.kind === 'name') {
    const whole = requiredName(ir, value.object.name);
    return whole?.name === 'default' || whole?.name === '*' ? { ...whole, name: value.name } : undefined;
  }
  return value.kind === 'name' ? requiredName(ir, value.name) : undefined;
}

function requiredName({ body, imports }: ModuleIr, local: string): { specifier: string; name: string } | undefined {
  const imported = imports.find((one) => one.local === local && !one.typeOnly);
  if (imported) return { specifier: imported.specifier, name: imported.imported };
  for (const statement of body) {
    if (statement.kind !== 'declare') continue;
    for (const { pattern, value } of statement.items) {
      if (value?.kind !== 'import' || !value.sync) continue;
      const name = nameIn(pattern, local);
      if (name !== undefined) return { specifier: value.specifier, name };
    }
  }
  return undefined;
}

/** `const list = require(…)`, `const { list, find: search } = require(…)`. */
function nameIn(pattern: Pattern, local: string): string | undefined {
  if (pattern.kind === 'bind') return pattern.name === local ? 'default' : undefined;
  return pattern.kind === 'take-object' ? pattern.members.find((one) => one.pattern.kind === 'bind' && one.pattern.name === local)?.name : undefined;
}
