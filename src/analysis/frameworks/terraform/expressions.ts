import { resolvePath } from '../../config/resolve-path';
import type { HclBlock } from '../../config/parse/parse-hcl';
import { itemsOf } from './collections';
import { holds } from './holds';
import type { Module } from './modules';
import { packedTexts } from './packed-texts';
import { variableOf } from './variable-of';

const maxSteps = 400;
/** More modules than anybody puts one inside another: only those that use each other go on. */
const maxNested = 5;
const reference = /\b(?:(local|var)\.([\w-]+)((?:\.[\w-]+)*)|(archive_file|aws_s3_(?:bucket_)?object)\.([\w-]+))/g;

/** Literal texts that an expression may come to, as `[text, folder of the module that says it]`: locals, variables' defaults and callers' arguments are followed, archives to what they pack, and objects of a bucket to what is put there. */
export function literalsOf(module: Module, expression: string, seen = new Set<string>()): [string, Module][] {
  if (seen.size > maxSteps) return [];
  const found: [string, Module][] = quotedTexts(expression).map((text) => [text, module]);
  for (const [whole, kind, name = '', path = '', packing = '', packed = ''] of expression.matchAll(reference)) {
    const key = `${module.folder} ${whole}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const texts = kind === 'local' ? localTexts(module, name, path) : kind === 'var' ? variableTexts(module, name, path) : packedTexts(module, packing, packed).map((text): [Module, string] => [module, text]);
    for (const [from, text] of texts) found.push(...literalsOf(from, text, seen));
  }
  return found;
}

/** Texts between quotes, as they are written; `${…}` in one may hold quotes. */
function quotedTexts(expression: string): string[] {
  const texts: string[] = [];
  for (let open = expression.indexOf('"'); open >= 0;) {
    const end = endOfText(expression, open + 1);
    if (end >= expression.length) break;
    texts.push(expression.slice(open + 1, end));
    open = expression.indexOf('"', end + 1);
  }
  return texts;
}

function endOfText(expression: string, from: number): number {
  let at = from;
  while (at < expression.length && expression[at] !== '"') {
    const close = expression.startsWith('${', at) ? expression.indexOf('}', at) : at;
    at = close < 0 ? expression.length : close + (expression[close] === '\\' ? 2 : 1);
  }
  return at;
}

function localTexts(module: Module, name: string, path: string): [Module, string][] {
  const text = module.locals.get(name)?.text;
  return text === undefined ? [] : [[module, memberOf(text, path)]];
}

/** The type too: `optional(string, "rate(1 day)")` in an object's. */
function variableTexts(module: Module, name: string, path: string): [Module, string][] {
  const { passed, byDefault, type } = variableOf(module, name);
  const own = [byDefault, path === '' ? undefined : type].flatMap((text): [Module, string][] => (text === undefined ? [] : [[module, text]]));
  return [...own, ...passed].map(([from, text]) => [from, memberOf(text, path)]);
}

/** The part of an object's text that a path names; a reference keeps the path: `var.config` with `.zip` is `var.config.zip`. */
function memberOf(text: string, path: string): string {
  if (path === '') return text;
  const last = path.split('.').at(-1) ?? '';
  const named = [...text.matchAll(new RegExp(`(?:^|[{,\\n])[^\\S\\n]*"?${last.replace(/\W/g, '\\$&')}"?[^\\S\\n]*[=:]([^\\n]+)`, 'g'))].map((match) => match[1] ?? '');
  const passed = [...text.matchAll(/\b(?:local|var)\.[\w-]+(?:\.[\w-]+)*/g)].map((match) => `${match[0]}${path}`);
  return [...named, ...(named.length > 0 && !text.trim().startsWith('merge') ? [] : passed)].join(' ');
}

/** Path of a literal, relative to the root: `${path.module}` is the module's folder, `${path.root}` and `${path.cwd}` that of the outermost caller. */
export function pathOf(text: string, module: Module): string | undefined {
  if (/\$\{(?!path\.(?:module|root|cwd)\})/.test(text) || !/[/.]/.test(text)) return undefined;
  const isOuter = /\$\{path\.(?:root|cwd)\}/.test(text);
  return resolvePath((isOuter ? outermost(module) : module).folder, text.replace(/\$\{path\.\w+\}/, '.'));
}

/** The module that Terraform is started in. */
export function outermost(module: Module): Module {
  let at = module;
  for (let steps = 0; at.callers[0] && steps < 20; steps++) at = at.callers[0].module;
  return at;
}

/** The first number that an expression may come to: what a caller passes, else the default. */
export function numberOf(module: Module, expression: string | undefined, steps = 0): number | undefined {
  if (expression === undefined || steps > 20) return undefined;
  const [, digits] = /^"?(\d+)"?$/.exec(expression) ?? [];
  if (digits !== undefined) return Number(digits);
  // `"${local.memory}"` is how Terraform 0.11 wrote `local.memory`.
  const [, interpolated] = /^"\$\{([^{}"]+)\}"$/.exec(expression) ?? [];
  if (interpolated !== undefined) return numberOf(module, interpolated.trim(), steps + 1);
  const [, inner] = /^(?:coalesce|try)\(([\s\S]*)\)$/.exec(expression) ?? [];
  if (inner !== undefined) return itemsOf(`[${inner}]`).map((item) => numberOf(module, item, steps + 1)).find((value) => value !== undefined);
  const [, condition, met, unmet] = /^([^?]+)\?([^:?]+):([^:?]+)$/.exec(expression) ?? [];
  if (condition !== undefined) {
    const isMet = holds(condition, (list) => (/^(?:local|var)\.[\w-]+$/.test(list) ? literalsOf(module, list).map(([text]) => text) : undefined));
    return isMet === undefined ? undefined : numberOf(module, (isMet ? met : unmet)?.trim(), steps + 1);
  }
  const [, kind, name = ''] = /^(local|var)\.([\w-]+)$/.exec(expression) ?? [];
  if (kind === 'local') return numberOf(module, module.locals.get(name)?.text, steps + 1);
  if (kind !== 'var') return undefined;
  const passed = variableOf(module, name).passed.map(([from, text]) => numberOf(from, text, steps + 1)).find((value) => value !== undefined);
  return passed ?? defaultNumber(module, name);
}

function defaultNumber(module: Module, variable: string): number | undefined {
  const [, digits] = /^"?(\d+)"?$/.exec(variableOf(module, variable).byDefault ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** A number of the function that a `module` block makes, also through modules that it uses: as the module says it, with what the block passes, or what AWS takes otherwise. Undefined where it makes none. */
export function numberOfModule(module: Module, block: HclBlock, name: string, otherwise: number, steps = 0): number | undefined {
  const target = module.targets.get(block);
  const maker = target && makerIn(target);
  if (!maker || steps > maxNested) return undefined;
  const text = maker.attributes.get(name)?.text;
  if (text === undefined) return maker.type === 'module' ? numberOfModule(target, maker, name, otherwise, steps + 1) : otherwise;
  const variable = /^var\.([\w-]+)$/.exec(text)?.[1];
  if (variable === undefined) return /^\d+$/.test(text) ? Number(text) : undefined;
  return numberOf(module, block.attributes.get(variable)?.text) ?? defaultNumber(target, variable);
}

/** What makes a module's function: a resource, or another module that it uses. */
function makerIn(module: Module, steps = 0): HclBlock | undefined {
  const resource = module.blocks.find((one) => one.type === 'resource' && one.labels[0] === 'aws_lambda_function');
  if (resource || steps > maxNested) return resource;
  return [...module.targets].find(([, target]) => makerIn(target, steps + 1))?.[0];
}
