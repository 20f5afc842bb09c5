/** A row of a script; of a called function's body, `line` is that of the call. */
export interface ShellRow {
  text: string;
  /** 1-based. */
  line: number;
}

/** Functions within functions beyond which no call is put in. */
const MAX_CALLS = 5;
/** Characters that are read in all, those of calls that are put in too: ten times the longest script. */
const MAX_READ = 1_000_000;
/** Characters of an argument: those of real ones are names and paths. */
const MAX_ARGUMENT = 1_000;

type Functions = ReadonlyMap<string, readonly ShellRow[]>;

/** Rows of a script without comments, those that end in a backslash with the next ones, and in place of each call of one of its functions, or of one that it sources, what that does with its arguments. A function that nothing calls is read as it stands: something else may call it. */
export function shellRows(script: string, sourced = ''): ShellRow[] {
  const own = parted(rowsOf(script));
  const other = parted(rowsOf(sourced));
  const functions = new Map([...other.functions, ...own.functions]);
  const called = new Set<string>();
  const rows = withCalls([...other.rows.filter(({ text }) => /^(?:export )?\w+=/.test(text.trimStart())), ...own.rows], functions, called);
  return [...rows, ...[...own.functions].flatMap(([name, body]) => (called.has(name) ? [] : body))];
}

function rowsOf(script: string): ShellRow[] {
  const rows: ShellRow[] = [];
  let isContinued = false;
  for (const [index, raw] of script.split('\n').entries()) {
    const text = /^\s*#/.test(raw) ? '' : (raw.split(/\s#\s/, 1)[0] ?? '');
    const last = rows.at(-1);
    if (isContinued && last) last.text += ` ${text.replace(/\\\s*$/, '')}`;
    else rows.push({ text: text.replace(/\\\s*$/, ''), line: index + 1 });
    isContinued = /\\\s*$/.test(text);
  }
  return rows;
}

/** The rows outside of functions, and the functions, each of which ends with a bracket below its name. */
function parted(all: readonly ShellRow[]): { rows: ShellRow[]; functions: Functions } {
  const functions = new Map<string, ShellRow[]>();
  const rows: ShellRow[] = [];
  let body: { rows: ShellRow[]; end: string } | undefined;
  for (const row of all) {
    const name = body ? undefined : declaredIn(row.text);
    if (name !== undefined) functions.set(name, (body = { rows: [], end: `${row.text.slice(0, row.text.length - row.text.trimStart().length)}}` }).rows);
    else if (body && row.text.trimEnd() === body.end) body = undefined;
    else (body?.rows ?? rows).push(row);
  }
  return { rows, functions };
}

/** `name() {`, `function name {`. */
function declaredIn(row: string): string | undefined {
  const text = row.trim();
  const head = (text.endsWith('{') ? text.slice(0, -1) : text).trimEnd();
  if (!head.endsWith('()') && !head.startsWith('function ')) return undefined;
  const name = head.replace(/^function /, '').replace('()', '').trim();
  return /^[\w-]+$/.test(name) ? name : undefined;
}

/** What a function is called with, the line of the outermost call, and how many calls it stands within. */
interface Call {
  given: readonly string[];
  line: number;
  depth: number;
}

function withCalls(rows: readonly ShellRow[], functions: Functions, called: Set<string>, left = { characters: MAX_READ }, call?: Call): ShellRow[] {
  const found: ShellRow[] = [];
  for (const written of rows) {
    const row = call ? { text: withArguments(written.text, call.given), line: call.line } : written;
    left.characters -= row.text.length + 1;
    if (left.characters < 0) return found;
    const [name = '', ...words] = [...row.text.matchAll(/"([^"]*)"|'([^']*)'|[^\s"']+/g)].map(([whole, double, single]) => double ?? single ?? whole);
    const depth = (call?.depth ?? 0) + 1;
    const body = depth <= MAX_CALLS ? functions.get(name) : undefined;
    if (body) called.add(name);
    const given = words.map((word) => word.slice(0, MAX_ARGUMENT));
    for (const one of body ? withCalls(body, functions, called, left, { given, line: row.line, depth }) : [row]) found.push(one);
  }
  return found;
}

/** `$1`, `${2}`, and `${3:-else}` where there is no third one. */
function withArguments(text: string, given: readonly string[]): string {
  return text.replace(/\$(?:([1-9])|\{([1-9])(?::?-([^{}]*))?\})/g, (_, bare: string | undefined, braced: string | undefined, otherwise: string | undefined) => given[Number(bare ?? braced) - 1] || (otherwise ?? ''));
}
