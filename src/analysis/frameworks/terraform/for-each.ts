import type { HclAttribute, HclBlock } from '../../config/parse/parse-hcl';
import { entriesOf, itemsOf } from './collections';
import { holds } from './holds';
import type { Module } from './modules';
import { packedTexts } from './packed-texts';
import { variableOf } from './variable-of';

/** More functions than anybody makes in one block. */
const maxInstances = 500;
const maxSteps = 10;

/** A block with `for_each`, once for each entry of a map or set that the project says, with what it refers to put in: `each.key`, `each.value.handler`. The block itself where nothing is known of the collection. */
export function instancesOf<B extends HclBlock>(module: Module, block: B): B[] {
  const text = block.attributes.get('for_each')?.text;
  const entries = text === undefined ? [] : collection(module, text).slice(0, maxInstances);
  if (entries.length === 0) return [block];
  return entries.map(([key, value]) => {
    const instance = { ...block, collection: block.labels.at(-1), labels: [...block.labels.slice(0, -1), key], ...substituted(module, block, key, value, new Map(entriesOf(value))) };
    const target = module.targets.get(block);
    if (target) module.targets.set(instance, target);
    return instance;
  });
}

/** Entries of `local.x`, `var.x` with its default or what callers pass, `{ … }`, `merge(…)`, `toset([…])`, `{ for f in local.list : f.name => f }`, `{ for k, v in local.x : k => v if contains(keys(v), "path") }`. */
function collection(module: Module, expression: string, steps = 0): [string, string][] {
  const text = expression.trim();
  if (steps > maxSteps) return [];
  const [, kind, name = ''] = /^(local|var)\.([\w-]+)$/.exec(text) ?? [];
  if (kind === 'local') return collection(module, module.locals.get(name)?.text ?? '', steps + 1);
  if (kind === 'var') return given(module, name).flatMap(([from, passed]) => collection(from, passed, steps + 1)).slice(0, maxInstances);
  const [, fn, inner = ''] = /^(merge|tomap|toset|nonsensitive)\(([\s\S]*)\)$/.exec(text) ?? [];
  if (fn === 'merge') return itemsOf(`[${inner}]`).flatMap((part) => collection(module, part, steps + 1));
  if (fn !== undefined) return collection(module, inner, steps + 1);
  const [, list = '', member] = /^\{\s*for\s+\w+\s+in\s+([\w.-]+)\s*:\s*\w+(?:\.(\w+))?\s*=>\s*\w+\s*\}$/.exec(text) ?? [];
  if (list !== '') return collection(module, list, steps + 1).map(([, value]) => [unquoted(entriesOf(value).find(([key]) => key === member)?.[1] ?? value), value]);
  const [, keyName = '', valueName = '', map = '', condition] = /^\{\s*for\s+(\w+)\s*,\s*(\w+)\s+in\s+([\w.-]+)\s*:\s*\1\s*=>\s*\2\s+?(?:if\s([^}]+))?\}$/.exec(text) ?? [];
  if (map !== '') return collection(module, map, steps + 1).filter(([key, value]) => condition === undefined || holds(filled(condition, [keyName, key], [valueName, value]), () => undefined) !== false);
  return text.startsWith('[') ? itemsOf(text).map((item) => [unquoted(item), item]) : entriesOf(text);
}

/** The condition with what an entry has for `k`, `keys(v)` and `v.member`. */
function filled(condition: string, [keyName, key]: [string, string], [valueName, value]: [string, string]): string {
  const members = new Map(entriesOf(value));
  return condition
    .replaceAll(`keys(${valueName})`, JSON.stringify([...members.keys()]))
    .replace(/\b(\w+)\.([\w-]+)/g, (whole, owner: string, member: string) => (owner === valueName ? (members.get(member) ?? whole) : whole))
    .replace(/(?<![."\w])\w+(?![."\w(])/g, (name) => (name === keyName ? `"${key}"` : name));
}

/** What callers pass for a variable, else its default. */
function given(module: Module, name: string): [Module, string][] {
  const { passed, byDefault } = variableOf(module, name);
  return passed.length > 0 ? passed : byDefault === undefined ? [] : [[module, byDefault]];
}

function unquoted(text: string): string {
  return text.trim().replace(/^"([^"]*)"$/, '$1');
}

function substituted(module: Module, block: HclBlock, key: string, value: string, members: ReadonlyMap<string, string>): Pick<HclBlock, 'attributes' | 'blocks'> {
  const put = ({ text, line }: HclAttribute): HclAttribute => ({ line, text: withEach(withPacked(module, text), key, value, members) });
  return {
    attributes: new Map([...block.attributes].map(([name, attribute]) => [name, put(attribute)])),
    blocks: block.blocks.map((inner) => ({ ...inner, ...substituted(module, inner, key, value, members) })),
  };
}

/** `data.archive_file.code[each.key].output_path` is what that archive packs, `aws_s3_object.code[each.key].key` what is put there. */
function withPacked(module: Module, text: string, steps = 0): string {
  return text.replace(/\b(?:(?:data|resource)\.)?(archive_file|aws_s3_(?:bucket_)?object)\.([\w-]+)\[each\.(?:key|value)\]\.(?:output_path|key|id)\b/g, (whole, type: string, name: string) => {
    const [packed] = packedTexts(module, type, name);
    return packed === undefined || steps > maxSteps ? whole : withPacked(module, packed, steps + 1);
  });
}

function withEach(text: string, key: string, value: string, members: ReadonlyMap<string, string>): string {
  const inText = (found: string | undefined): string | undefined => (found !== undefined && /^"[^"]*"$/.test(found.trim()) ? unquoted(found) : undefined);
  const valueOf = (name: string | undefined): string | undefined => (name === undefined ? value : members.get(name));
  return text
    .replace(/\blookup\(\s*each\.value\s*,\s*"([\w-]+)"\s*,/g, 'try(each.value.$1,')
    .replace(/\$\{\s*each\.(?:key|value(?:\.([\w-]+))?)\s*\}/g, (whole, name?: string) => (whole.includes('each.key') ? key : inText(valueOf(name)) ?? whole))
    .replace(/\beach\.key\b/g, `"${key}"`)
    .replace(/\beach\.value(?:\.([\w-]+)|\["([\w-]+)"\])?/g, (whole, name?: string, quoted?: string) => valueOf(name ?? quoted) ?? whole)
    .replace(/\b(?:coalesce|try)\(\s*("[^"]*"|\d+)\s*,[^()]*\)/g, '$1');
}
