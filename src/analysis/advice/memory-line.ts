/** Columns are 1-based. */
interface StatedNumber {
  line: number;
  column: number;
  endColumn: number;
}

const stated = /\b(?:memorySize|MemorySize|memory_size|memoryMB|memory)\b['"]?\s*[:=]\s*['"]?(\d+)\b/;

/**
 * Where a configuration states a function's memory as a number: in the block that declares the function, else in the defaults of a service or a template,
 * where these state it once. By indentation in YAML, by brackets elsewhere.
 */
export function memoryLine(text: string, declaredAt: number, memoryMiB: number): StatedNumber | undefined {
  const rows = text.split('\n');
  // The file may be shorter now than when it was read.
  if (declaredAt > rows.length) return undefined;
  const [from, to] = rows.slice(declaredAt - 1, declaredAt + 2).some(hasOpenBracket) ? bracketBlock(rows, declaredAt - 1) : indentedBlock(rows, declaredAt - 1);
  const own = numbersIn(rows, from, to);
  if (own.length > 0) return own.length === 1 && own[0]!.memoryMiB === memoryMiB ? placeOf(own[0]!) : undefined;
  const shared = defaultsOf(rows).flatMap(([first, last]) => numbersIn(rows, first, last));
  return shared.length === 1 && shared[0]!.memoryMiB === memoryMiB ? placeOf(shared[0]!) : undefined;
}

function placeOf({ line, column, endColumn }: StatedNumber): StatedNumber {
  return { line, column, endColumn };
}

function numbersIn(rows: readonly string[], from: number, to: number): (StatedNumber & { memoryMiB: number })[] {
  return rows.slice(from, to).flatMap((row, index) => {
    const found = stated.exec(row.replace(/^\s*(?:#|\/\/).*/, ''));
    return found ? [{ line: from + index + 1, column: found.index + 1, endColumn: found.index + found[0].length + 1, memoryMiB: Number(found[1]) }] : [];
  });
}

const indentOf = (row: string): number => row.length - row.trimStart().length;
/** A block in brackets begins, or ends, here. */
function hasOpenBracket(row: string): boolean {
  const text = row.trim();
  return /^[{}]/.test(text) || /[{(]$/.test(text);
}

const isEmpty = (row: string): boolean => /^\s*(?:#.*)?$/.test(row);

/** Below a key, what is indented more; around another line, what is indented as much. */
function indentedBlock(rows: readonly string[], at: number): [number, number] {
  const own = rows[at] ?? '';
  const indent = indentOf(own);
  const isKey = own.split('#')[0]!.trimEnd().endsWith(':');
  const isInside = (row: string): boolean => isEmpty(row) || (isKey ? indentOf(row) > indent : indentOf(row) >= indent);
  let [from, to] = [at, at + 1];
  while (!isKey && from > 0 && isInside(rows[from - 1]!)) from--;
  while (to < rows.length && isInside(rows[to]!)) to++;
  return [from, to];
}

/** From a line to where every bracket that it opens is closed. */
function bracketBlock(rows: readonly string[], at: number): [number, number] {
  let open = 0;
  for (let row = at; row < rows.length; row++) {
    for (const bracket of (rows[row] ?? '').replace(/(['"`])(?:(?!\1).)*\1/g, '').match(/[()[\]{}]/g) ?? []) open += '([{'.includes(bracket) ? 1 : -1;
    if (open <= 0 && row > at) return [at, row + 1];
  }
  return [at, rows.length];
}

/** `provider` of the Serverless Framework, `Globals` of SAM. */
function defaultsOf(rows: readonly string[]): [number, number][] {
  return rows.flatMap((row, index): [number, number][] => (/^(?:provider|Globals)\s*:\s*(?:#.*)?$/.test(row) ? [indentedBlock(rows, index)] : []));
}
