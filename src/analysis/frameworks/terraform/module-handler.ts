import { posix } from 'node:path';
import type { HclBlock } from '../../config/parse/parse-hcl';
import { literalsOf, pathOf } from './expressions';
import type { Module } from './modules';

export interface ModuleHandler {
  /** `file.export`. */
  handler: string;
  line: number;
  around: string;
  /** Where the code may stand, relative to the root. */
  folders: string[];
}

/** A module of a company that is told the file, the export and the folder one by one: `function_module_name`, `handler_function_name`, `function_code_base_path`, `function_code_dir`. */
export function moduleHandler(module: Module, block: HclBlock): ModuleHandler | undefined {
  const texts = (pattern: RegExp): string[] => [...block.attributes].filter(([name]) => pattern.test(name)).flatMap(([, { text }]) => literalsOf(module, text).map(([literal]) => literal));
  const [file = 'index'] = texts(/^(?:function_|lambda_)?module_name$|^(?:handler|lambda)_?(?:file|module)(?:_?name)?$/);
  const [name] = texts(/^(?:lambda_)?handler_(?:function_)?name$|^handler_function$/);
  const line = [...block.attributes].find(([key]) => /^(?:function_module_name|(?:lambda_)?handler_)/.test(key))?.[1].line;
  if (name === undefined || line === undefined) return undefined;
  const bases = texts(/base_path$|base_dir$|root_dir$/);
  const folders = texts(/(?:code|source)_(?:dir|path|folder)$/).flatMap((folder) => (bases.length > 0 ? bases : ['.']).map((base) => pathOf(`./${posix.join(base, folder)}`, module)));
  return { handler: `${file}.${name}`, line, around: '', folders: folders.filter((folder) => folder !== undefined) };
}
