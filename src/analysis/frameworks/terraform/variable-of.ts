import type { Module } from './modules';

/** What is known of a module's variable: what its callers pass, as `[module of the caller, text]`, its default and its type. */
export function variableOf(module: Module, name: string): { passed: [Module, string][]; byDefault?: string; type?: string } {
  const block = module.blocks.find(({ type, labels }) => type === 'variable' && labels[0] === name);
  const passed = module.callers.flatMap((caller): [Module, string][] => {
    const text = caller.block.attributes.get(name)?.text;
    return text === undefined ? [] : [[caller.module, text]];
  });
  return { passed, byDefault: block?.attributes.get('default')?.text, type: block?.attributes.get('type')?.text };
}
