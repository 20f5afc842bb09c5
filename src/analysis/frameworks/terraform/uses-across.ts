import type { HclBlock } from '../../config/parse/parse-hcl';
import { entriesOf } from './collections';
import type { Module } from './modules';
import { referencesIn } from './references-in';
import { textsIn } from './texts-in';

/** A block that names a function, by the name that stands for the function there. */
export interface Use {
  module: Module;
  block: HclBlock;
  name: string;
}

/** A name that stands for a function, or for what holds it under a key. */
interface Name {
  module: Module;
  name: string;
  key?: string;
}

/** More than any project hands one function on. */
const maxNames = 200;

/** Blocks that name a function, also behind outputs, arguments of modules, locals and aliases that hand it on: `output "fns" { value = { list = aws_lambda_function.list.arn } }`, and elsewhere `arn = var.fns["list"]`. */
export function usesAcross(module: Module, start: string, key?: string): Use[] {
  const names: Name[] = [{ module, name: start, key }];
  const seen = new Set<string>();
  const uses: Use[] = [];
  for (let at = 0; at < names.length && at < maxNames; at++) {
    const name = names[at] as Name;
    const told = `${name.module.folder} ${name.name} ${name.key ?? ''}`;
    if (seen.has(told)) continue;
    seen.add(told);
    for (const block of usersOf(name.module, name.name)) {
      if (!textsIn(block).some((text) => isMeant(text, name))) continue;
      uses.push({ module: name.module, block, name: name.name });
      names.push(...handedOn(block, name));
    }
  }
  return uses;
}

/** What stands for the function because of a block that names it. */
function handedOn(block: HclBlock, name: Name): Name[] {
  const { module } = name;
  const { type, labels: [label = '', id = ''] } = block;
  // An alias, and what looks a function up by its name: `data "aws_lambda_function" "list" { function_name = var.name }`.
  if (label === 'aws_lambda_alias' || (type === 'data' && label === 'aws_lambda_function')) return [{ module, name: `${label}.${id}` }];
  if (type === 'output') return module.callers.flatMap((caller) => keysIn(block.attributes.get('value')?.text ?? '', name).map((key) => ({ module: caller.module, name: `module.${caller.block.labels[0]}.${label}`, key })));
  const target = module.targets.get(block);
  if (type !== 'locals' && !target) return [];
  const [to, kind] = target ? [target, 'var'] : [module, 'local'];
  return [...block.attributes].flatMap(([attribute, { text }]) => keysIn(text, name).map((key) => ({ module: to, name: `${kind}.${attribute}`, key })));
}

/** Keys under which an expression holds the function; one that is undefined where it is the function, and none where it does not name it. */
function keysIn(text: string, name: Name): (string | undefined)[] {
  if (!isMeant(text, name)) return [];
  const keys = entriesOf(text).filter(([, value]) => isMeant(value, name)).map(([key]) => key);
  // What passes all that a name holds keeps the function's key.
  return keys.length > 0 ? keys : [text.trim() === name.name ? name.key : undefined];
}

/** `var.fns["list"]` and `var.fns.list` name one of what is held, `var.fns` and `var.fns[each.key]` any. */
function isMeant(text: string, { name, key }: Pick<Name, 'key' | 'name'>): boolean {
  return text.split(name).slice(1).some((rest) => {
    const [, dotted, quoted] = /^(?:\.([\w-]+)|\["([^"]*)"\])/.exec(rest) ?? [];
    return !/^[\w-]/.test(rest) && (key === undefined || (dotted ?? quoted ?? key) === key || isOfFunctions(name, dotted));
  });
}

/** `.arn` of one of the functions that `for_each` makes is no key. */
function isOfFunctions(name: string, dotted: string | undefined): boolean {
  return dotted !== undefined && /^(?:aws_lambda_function\.|module\.[\w-]+$)/.test(name);
}

const known = new WeakMap<Module, ReadonlyMap<string, readonly HclBlock[]>>();

/** Blocks of one module; read once, however many functions the module has. */
function usersOf(module: Module, name: string): readonly HclBlock[] {
  let users = known.get(module);
  if (!users) known.set(module, (users = usersIn(module)));
  return users.get(name) ?? [];
}

function usersIn({ blocks }: Module): Map<string, HclBlock[]> {
  const users = new Map<string, HclBlock[]>();
  for (const block of blocks) {
    for (const name of new Set(textsIn(block).flatMap(referencesIn))) {
      const same = users.get(name);
      if (same) same.push(block);
      else users.set(name, [block]);
    }
  }
  return users;
}
