import { undirected } from '../../src/report/words/undirected';

/** Sets a text only when it differs, so that a frame without a change touches nothing. */
export function setText(node: Node, text: string): void {
  const shown = undirected(text);
  if (node.textContent !== shown) node.textContent = shown;
}
