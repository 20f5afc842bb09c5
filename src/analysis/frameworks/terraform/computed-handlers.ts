import { posix } from 'node:path';
import type { LocatedHandler } from '../../config/locate/locate-handler';
import type { HclBlock } from '../../config/parse/parse-hcl';
import { literalsOf, pathOf } from './expressions';
import type { Module } from './modules';

/** A function whose handler the module computes from the name of its archive: `"${basename(var.zip)}.handler"`. One for each archive that callers name. */
export function computedHandlers(module: Module, block: HclBlock, locate: (path: string, handler: string) => LocatedHandler | undefined): { located: LocatedHandler; caller?: { module: Module; block: HclBlock } }[] {
  const text = block.attributes.get('handler')?.text ?? '';
  const filename = block.attributes.get('filename')?.text;
  if (filename === undefined || !/[(?]/.test(text)) return [];
  const exportName = /\.(\w+)"\s*$/.exec(text)?.[1] ?? 'handler';
  const variable = /^var\.([\w-]+)$/.exec(filename)?.[1];
  return literalsOf(module, filename).flatMap(([literal, origin]) => {
    const path = literal.endsWith('.zip') ? pathOf(literal, origin) : undefined;
    const located = path === undefined ? undefined : (locate(path, `${posix.parse(path).name}.${exportName}`) ?? locate(path, `index.${exportName}`));
    const caller = variable === undefined ? undefined : module.callers.find((one) => one.block.attributes.get(variable)?.text.includes(literal));
    return located ? [{ located, ...(caller && { caller }) }] : [];
  });
}
