import { ts } from '../syntax';

/** `const`, `let`, `var`, `using` or `await using`. */
export function declarationKind(flags: ts.NodeFlags): { constant?: true; var?: true; using?: 'sync' | 'async' } {
  const scoped = flags & ts.NodeFlags.BlockScoped;
  if (scoped === ts.NodeFlags.AwaitUsing) return { constant: true, using: 'async' };
  if (scoped === ts.NodeFlags.Using) return { constant: true, using: 'sync' };
  return scoped === ts.NodeFlags.Const ? { constant: true } : scoped === 0 ? { var: true } : {};
}
