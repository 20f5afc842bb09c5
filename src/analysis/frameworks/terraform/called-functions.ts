import type { LocatedHandler } from '../../config/locate/locate-handler';
import type { HclBlock } from '../../config/parse/parse-hcl';
import { resolvePath } from '../../config/resolve-path';
import { entriesOf } from './collections';
import { outermost } from './expressions';
import { instancesOf } from './for-each';
import type { Module } from './modules';
import { packedTexts } from './packed-texts';
import { variableOf } from './variable-of';

/** A function that a module makes, as one block that uses the module fixes it. */
export interface CalledFunction {
  located: LocatedHandler;
  caller: { module: Module; block: HclBlock & { file: string } };
}

/** Where the code of a function may stand, relative to the root. */
type Locate = (paths: readonly string[], handler: string) => LocatedHandler | undefined;

const maxSteps = 8;
/** Stands for the project's root in a path that a caller says from its own folder. */
const root = '\u0000';

/** A function whose handler or code a module puts together from its variables, `"${var.file}.${var.export}"`, `filename = var.zip`: one for each block that uses the module. None where all of them mean the same code, which the function itself then says. */
export function calledFunctions(module: Module, maker: HclBlock, locate: Locate): CalledFunction[] {
  const attribute = (name: string): string => maker.attributes.get(name)?.text ?? '';
  const texts = ['filename', 's3_key'].flatMap((name) => behindArchives(module, attribute(name))).filter((text) => text !== '');
  if (![attribute('handler'), ...texts].some((text) => /\b(?:local|var)\./.test(text))) return [];
  const callers = module.callers.flatMap((caller) => instancesOf(caller.module, caller.block).map((block) => ({ module: caller.module, block })));
  const found = callers.flatMap((caller) => {
    const filled = (text: string): string => withArguments(module, caller, text);
    const handler = /^"([\w./-]+)"$/.exec(filled(attribute('handler')).trim())?.[1];
    const runtime = /^"([^"]+)"$/.exec(filled(attribute('runtime')).trim())?.[1];
    if (handler === undefined || (runtime !== undefined && !/^(?:node|provided)/.test(runtime))) return [];
    const located = locate([...new Set(texts.flatMap((text) => pathsIn(module, caller.module, filled(text))))], handler);
    return located ? [{ located, caller }] : [];
  });
  const isLiteral = /^"[\w./-]+"$/.test(attribute('handler'));
  return isLiteral && new Set(found.map(({ located }) => `${located.file}#${located.export}`)).size < 2 ? [] : found;
}

/** An archive that is made in the module is what it packs: `data.archive_file.code.output_path`, `aws_s3_object.code.key`. */
function behindArchives(module: Module, text: string, steps = 0): string[] {
  const [, type = '', name = ''] = /\b(archive_file|aws_s3_(?:bucket_)?object)\.([\w-]+)/.exec(text) ?? [];
  const packed = type === '' || steps > maxSteps ? [] : packedTexts(module, type, name);
  return packed.length > 0 ? packed.flatMap((one) => behindArchives(module, one, steps + 1)) : [text];
}

/** A text with what the caller passes, or the variable's default, for `var.x`, and with what locals stand for. */
function withArguments(module: Module, caller: { module: Module; block: HclBlock }, text: string, steps = 0): string {
  if (steps > maxSteps) return text;
  const valueOf = (kind: string, name: string, member?: string): string | undefined => {
    const passed = kind === 'var' ? caller.block.attributes.get(name)?.text : undefined;
    const whole = passed === undefined ? (kind === 'var' ? variableOf(module, name).byDefault : module.locals.get(name)?.text) : fromRoot(caller.module, passed);
    const value = member === undefined ? whole : entriesOf(whole ?? '').find(([key]) => key === member)?.[1];
    return value === undefined ? undefined : passed === undefined ? withArguments(module, caller, value, steps + 1) : value;
  };
  return text.replace(/\$\{\s*(var|local)\.([\w-]+)(?:\.([\w-]+))?\s*\}|\b(var|local)\.([\w-]+)(?:\.([\w-]+))?/g, (whole: string, kindInText?: string, nameInText = '', memberInText?: string, kind = '', name = '', member?: string) => {
    const value = kindInText === undefined ? valueOf(kind, name, member) : valueOf(kindInText, nameInText, memberInText);
    return (kindInText === undefined ? value : /^"([^"]*)"$/.exec(value?.trim() ?? '')?.[1]) ?? whole;
  });
}

function fromRoot(module: Module, text: string): string {
  return text.replace(/\$\{path\.(module|root|cwd)\}/g, (_, of: string) => `${root}/${of === 'module' ? module.folder : outermost(module).folder}`);
}

/** Terraform counts a bare relative path from where it is started, which is mostly the outermost module; some write it as if it were their own folder. */
function pathsIn(module: Module, calling: Module, text: string): string[] {
  const literals = [...fromRoot(module, text).matchAll(/"([^"]*)"/g)].map(([, literal = '']) => literal).filter((literal) => /[/.]/.test(literal) && !literal.includes('${'));
  return literals.flatMap((literal) => {
    const at = literal.lastIndexOf(root);
    const places = at >= 0 ? [resolvePath('', `.${literal.slice(at + root.length)}`)] : [outermost(calling), calling, module].map(({ folder }) => resolvePath(folder, literal));
    return places.filter((place) => place !== undefined);
  });
}
