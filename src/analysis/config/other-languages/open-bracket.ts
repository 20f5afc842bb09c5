/** Position of the innermost bracket of these kinds that is open at the end of a text, as `(` is in `f(a, (b)`; undefined where none is. `closing`: what closes them. */
export function openBracket(before: string, opening: string, closing: string): number | undefined {
  let depth = 0;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    if (closing.includes(before[at]!)) depth += 1;
    else if (opening.includes(before[at]!) && (depth -= 1) < 0) return at;
  }
  return undefined;
}
