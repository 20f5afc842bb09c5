/** Position behind the string that begins at `at`; `at` itself where none does. One that its line does not close is a mere quotation mark. */
export function endOfString(text: string, at: number): number {
  const quote = text[at];
  if (quote !== '"' && quote !== "'" && quote !== '`') return at;
  for (let next = at + 1; next < text.length && (text[next] !== '\n' || quote === '`'); next += 1) {
    if (text[next] === quote) return next + 1;
    if (text[next] === '\\') next += 1;
  }
  return at;
}
