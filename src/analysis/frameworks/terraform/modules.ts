import { parseHcl, type HclAttribute, type HclBlock } from '../../config/parse/parse-hcl';
import { folderOf, resolvePath } from '../../config/resolve-path';
import type { Project } from '../../framework';

/** One folder of Terraform files. */
export interface Module {
  folder: string;
  blocks: (HclBlock & { file: string })[];
  locals: Map<string, HclAttribute>;
  /** `module` blocks of other folders that use this one. */
  callers: { module: Module; block: HclBlock & { file: string } }[];
  /** Folders that its own `module` blocks use. */
  targets: Map<HclBlock, Module>;
}

/** No person writes more into one file. */
const maxTextLength = 1_000_000;

/** Every folder with Terraform files, with who calls it. */
export function terraformModules(project: Project): Module[] {
  const modules = new Map<string, Module>();
  for (const file of project.files) {
    const text = file.endsWith('.tf') ? project.read(file) : undefined;
    if (text === undefined || text.length > maxTextLength) continue;
    const folder = folderOf(file);
    const module: Module = modules.get(folder) ?? { folder, blocks: [], locals: new Map(), callers: [], targets: new Map() };
    modules.set(folder, module);
    for (const block of parseHcl(text)) {
      module.blocks.push({ ...block, file });
      if (block.type === 'locals') for (const [name, value] of block.attributes) module.locals.set(name, value);
    }
  }
  for (const module of modules.values()) {
    for (const block of module.blocks) {
      const source = block.type === 'module' ? /^"(\.[^"]*)"$/.exec(block.attributes.get('source')?.text ?? '')?.[1] : undefined;
      const target = source === undefined ? undefined : modules.get(resolvePath(module.folder, source) ?? ' ');
      target?.callers.push({ module, block });
      if (target) module.targets.set(block, target);
    }
  }
  return [...modules.values()];
}
