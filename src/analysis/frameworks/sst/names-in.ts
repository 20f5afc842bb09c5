import { bindingsOf, type Binding } from '../../static/bindings-of';
import { ts } from '../../syntax';

/** What a file's names are used for. */
export interface NamesIn {
  /** Names that are values, by their text: no names of members, none in imports. */
  uses: ReadonlyMap<string, readonly ts.Identifier[]>;
  bindings: ReadonlyMap<string, Binding>;
}

const known = new WeakMap<ts.SourceFile, NamesIn>();

/** Looked for once, however many functions the file connects. */
export function namesIn(source: ts.SourceFile): NamesIn {
  let names = known.get(source);
  if (!names) known.set(source, (names = { uses: usesIn(source), bindings: bindingsOf(source) }));
  return names;
}

function usesIn(source: ts.SourceFile): Map<string, ts.Identifier[]> {
  const found = new Map<string, ts.Identifier[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isIdentifier(node) && !isOnlyName(node)) {
      const same = found.get(node.text);
      if (same) same.push(node);
      else found.set(node.text, [node]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `name` of `object.name`, of `{ name: value }` and of `const name = …`. */
function isOnlyName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent)) && parent.name === node;
}
