/** Where a hint on a call stands in its line, as a column: behind the `await` of the chain that it ends, `await db.collection('orders').get()`, as a hint in front of `get` would tear that apart; at the call's own column where there is none. */
export function behindAwait(line: string, column: number): number {
  const before = line.slice(0, column);
  const keyword = [...before.matchAll(/\bawait\s+/g)].at(-1);
  if (!keyword) return column;
  const start = keyword.index + keyword[0].length;
  return isChain(before.slice(start)) ? start : column;
}

/** Names and calls up to a dot: `s3.`, `users.find({ name }).limit(1)?.`. */
function isChain(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if ('([{'.includes(sign)) depth++;
    else if (')]}'.includes(sign)) depth--;
    else if (depth === 0 && !/[\w$.?!\s]/.test(sign)) return false;
    if (depth < 0) return false;
  }
  return depth === 0 && text.trimEnd().endsWith('.');
}
