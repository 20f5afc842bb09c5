/** Sets a text only when it differs, so that a frame without a change touches nothing. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
