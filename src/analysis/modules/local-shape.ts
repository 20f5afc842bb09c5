import type { ExportedName } from '../framework';
import type { ModuleIr } from '../ir';

/** What a locally declared name is: `export { x }` and `export default x` say nothing of it themselves. */
export function localShape(ir: ModuleIr, local: string): ExportedName['kind'] {
  for (const statement of ir.body) {
    if (statement.kind === 'function' && statement.fn.name === local) return 'function';
    if (statement.kind === 'class' && statement.cls.name === local) return 'class';
    if (statement.kind !== 'declare') continue;
    const item = statement.items.find(({ pattern }) => pattern.kind === 'bind' && pattern.name === local);
    if (item?.value?.kind === 'function') return 'function';
    if (item?.value?.kind === 'class') return 'class';
    if (item?.value?.kind === 'name' && item.value.name !== local) return localShape(ir, item.value.name);
  }
  return 'value';
}
