import { lastName } from '../run/packages/last-name';
import type { LibraryValue } from '../run/values/value';
import type { IoRow, LibraryCall } from './row';

/** A project asks for few of the packages: a row's pattern is made when one of its calls is looked up. */
interface CompiledRow {
  row: IoRow;
  pattern?: RegExp;
}

/** Services whose names say something else as well in those of packages; those with a colon are asked over HTTP, as whom a package may be named for many reasons. */
const IS_WORD = /:|^(?:blobs|browser|cassandra|dns|email|file|gel|grpc|http|imap|kv|momento|oracle|process|queues|sleep|socket|sql|ssh|sts|temporal|workflows)$/;
/** What packages call a service otherwise. */
const OTHER_NAMES: Readonly<Record<string, string>> = { dynamo: 'dynamodb', elastic: 'elasticsearch', mongo: 'mongodb', pg: 'postgres', postgresql: 'postgres' };

/** Longer ways from a package to a call, in characters, are generated code or an attack on the patterns below: such a call stays unknown. */
const MAX_PATH = 500;

/** Finds the row of a call by package and path. */
export class IoIndex {
  private readonly exact = new Map<string, CompiledRow[]>();
  private readonly prefixed: { prefix: string; rows: CompiledRow }[] = [];
  /** Answers by library, and by library and path: a program asks the same ones over and over. */
  private readonly unknown = new Map<string, boolean>();
  private readonly waitForNobody = new Map<string, boolean>();
  private readonly candidates = new Map<string, CompiledRow[]>();
  private readonly fitting = new Map<string, readonly IoRow[]>();
  private readonly begun = new Map<string, readonly IoRow[]>();

  /** By the name of a service that packages are named after: its first row. */
  private readonly named = new Map<string, IoRow>();

  /** `silent`: packages whose calls wait for nobody; a trailing `*` matches the rest of the name. */
  constructor(
    rows: readonly IoRow[],
    private readonly silent: readonly string[] = [],
  ) {
    for (const row of rows) {
      const same = this.exact.get(row.library);
      if (row.library.endsWith('*')) this.prefixed.push({ prefix: row.library.slice(0, -1), rows: { row } });
      else if (same) same.push({ row });
      else this.exact.set(row.library, [{ row }]);
      if (typeof row.service === 'string' && !IS_WORD.test(row.service) && !this.named.has(row.service)) this.named.set(row.service, row);
    }
  }

  /** Nothing is known of the package: what it does when it is called may be I/O. */
  isUnknown(library: string): boolean {
    return remembered(this.unknown, library, () => this.hasNoRow(library));
  }

  private hasNoRow(library: string): boolean {
    if (library === '' || library === 'global' || library.startsWith('node:')) return false;
    return this.rowsOf(library).length === 0 && !this.isSilent(library);
  }

  /** A row of a package all of whose calls ask one and the same service; of others, one that begins with the client that is given: `firestore()`, `DynamoDB.DocumentClient.new`. */
  serviceRow(value: LibraryValue): IoRow | undefined {
    const { library, path } = value;
    const rows = this.rowsOf(library).map(({ row }) => row);
    if (rows.length > 0 && rows.every(({ service }) => service === rows[0]?.service)) return rows[0];
    if (path.length > MAX_PATH || !/(?:^|\.)(?:new|[^.]*\(\))$/.test(path)) return undefined;
    const begun = remembered(this.begun, `${library}\0${path}`, () => rows.filter((row) => beginsWith(row.path, path)));
    // What is told by the client is more than what is told by one of its methods.
    const told = begun.filter(({ service }) => typeof service === 'function');
    const fitting = told.length > 0 ? told : begun;
    return new Set(fitting.map(({ service }) => (typeof service === 'function' ? service(value) : service))).size === 1 ? fitting[0] : undefined;
  }

  /** A row of the service that a package without rows is named after: `@aws/dynamodb-data-mapper`, `koa-redis-store`. */
  rowNamed(library: string): IoRow | undefined {
    const words = library.split(/[^a-z\d]+/).map((word) => OTHER_NAMES[word] ?? word);
    return words.flatMap((word) => this.named.get(word) ?? [])[0];
  }

  /** Its calls wait for nobody. */
  isSilent(library: string): boolean {
    return remembered(this.waitForNobody, library, () => this.isAmongSilent(library));
  }

  private isAmongSilent(library: string): boolean {
    return this.silent.some((name) => (name.endsWith('*') ? library.startsWith(name.slice(0, -1)) : library === name || library.startsWith(`${name}/`)));
  }

  find(value: LibraryValue, when: IoRow['when'], hasCallback: boolean): { row: IoRow; library: string; path: string } | undefined {
    if (isMethodOfAnswer(value, hasCallback) || (when === 'awaited' && this.isPartOfAnswer(value))) return undefined;
    for (const { library, path } of [value, ...(value.also ?? [])]) {
      const reading: LibraryCall = { library, path, args: value.args, receiver: value.receiver };
      const row = this.findPath(reading, when, hasCallback);
      if (row) return { row, library, path };
      const iterated = when === 'awaited' ? undefined : iteratedBy(reading);
      const pageRow = iterated && this.findPath(iterated, 'awaited', false);
      if (pageRow) return { row: pageRow, library, path: iterated.path };
    }
    return undefined;
  }

  /** `(await db.select()).data.items`, `rows.map(…)`: whoever waits for a part of what a builder answered, or returns it, asks nobody again. */
  private isPartOfAnswer({ path, receiver, isAnswer }: LibraryValue): boolean {
    if (!isAnswer || !receiver || (path.endsWith('()') && !DATA_METHODS.has(lastName(path)))) return false;
    return receiver.settled ? this.find(receiver, 'awaited', false) !== undefined : this.isPartOfAnswer(receiver);
  }

  private findPath(call: LibraryCall, when: IoRow['when'], hasCallback: boolean): IoRow | undefined {
    return this.rowsFor(call).find((row) => (row.when ?? 'called') === when && (!row.callback || (row.callback === true ? hasCallback : hasOption(call, row.callback))) && (row.matches?.(call) ?? true));
  }

  private rowsOf(library: string): CompiledRow[] {
    return remembered(this.candidates, library, () => [...(this.exact.get(library) ?? []), ...this.prefixed.filter(({ prefix }) => library.startsWith(prefix)).map(({ rows }) => rows)]);
  }

  /** Rows whose pattern fits the path, in their order. */
  private rowsFor({ library, path }: LibraryCall): readonly IoRow[] {
    const candidates = this.rowsOf(library);
    if (candidates.length === 0 || path.length > MAX_PATH) return NO_ROWS;
    return remembered(this.fitting, `${library}\0${path}`, () => candidates.filter((each) => patternOf(each).test(path) && !isExcepted(each.row, path)).map(({ row }) => row));
  }
}

/** `execute({ sqlText, complete: (error, statement, rows) => … })` */
function hasOption({ args }: LibraryCall, name: string): boolean {
  return args.some((arg) => arg.type === 'object' && /^(?:function|native)$/.test(arg.members.get(name)?.type ?? ''));
}

function patternOf(compiled: CompiledRow): RegExp {
  return (compiled.pattern ??= compilePath(compiled.row.path));
}

const NO_ROWS: readonly IoRow[] = [];
/** Answers that are kept; then all are forgotten, so that a worker that lives for weeks stays small. */
const MOST_ANSWERS = 20_000;

function remembered<T>(answers: Map<string, T>, key: string, answer: () => T): T {
  let known = answers.get(key);
  if (known !== undefined) return known;
  known = answer();
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(key, known);
  return known;
}

/** `Pool.new.query|end()` → a pattern for the whole path. `*` is a name or a part of one, `**` any number of steps. */
export function compilePath(path: string): RegExp {
  const steps = path.split('.').map((step) => {
    if (step === '**') return '**';
    const called = step.endsWith('()') ? '\\(\\)' : '';
    const name = called ? step.slice(0, -2) : step;
    if (name === '*') return `[^.()]+${called}`;
    return `(?:${name.split('|').map(escape).join('|')})${called}`;
  });
  let pattern = '';
  steps.forEach((step, index) => {
    const isLast = index === steps.length - 1;
    if (step === '**') pattern += isLast ? '(?:\\..+)?' : '(?:[^.]+\\.)*';
    else pattern += step + (isLast || steps[index + 1] === '**' && index + 1 === steps.length - 1 ? '' : '\\.');
  });
  return new RegExp(`^${pattern}$`);
}

/** Whether a row's calls are made on what is at `path`: `**.firestore().**.doc().get()` on `firestore()`. */
function beginsWith(rowPath: string, path: string): boolean {
  const steps = rowPath.split('.');
  return steps.some((step, index) => index < steps.length - 1 && !/^\*+$/.test(step) && compilePath(steps.slice(0, index + 1).join('.')).test(path));
}

/** `pages.next()`, `pages[Symbol.asyncIterator]().next()`: a step through what `for await` would go through. */
function iteratedBy(call: LibraryCall): LibraryCall | undefined {
  const path = /^(.+?\))(?:\.@@asyncIterator\(\))?\.next\(\)$/.exec(call.path)?.[1];
  return path === undefined ? undefined : { ...call, path };
}

/** Of lists and texts. */
const DATA_METHODS = new Set([Array.prototype, String.prototype].flatMap((prototype) => Object.getOwnPropertyNames(prototype)));
/** What nothing but a list or a text has; a client may have the others, without a function. */
const ONLY_OF_DATA = /\.(?:charAt|charCodeAt|endsWith|includes|indexOf|join|localeCompare|match|matchAll|padEnd|padStart|replaceAll|slice|split|startsWith|substring|toLowerCase|toUpperCase|trim|trimEnd|trimStart)\(\)$/;
const LIST_METHOD = /\.(?:every|filter|find|findIndex|findLast|flatMap|forEach|map|reduce|some|sort)\(\)$/;

/** `(await collection.find().toArray()).forEach(…)`, `(await drive.get()).title.split(…)`: what has been answered is data. */
function isMethodOfAnswer({ path, receiver }: LibraryValue, hasCallback: boolean): boolean {
  if (!ONLY_OF_DATA.test(path) && !(hasCallback && LIST_METHOD.test(path))) return false;
  for (let at = receiver; at; at = at.receiver) if (at.path.endsWith('()') && !ONLY_OF_DATA.test(at.path)) return at.settled === true;
  return false;
}

function isExcepted(row: IoRow, path: string): boolean {
  return row.except !== undefined && row.except.includes(/(?<![^.()])([^.()]+)\(\)$/.exec(path)?.[1] ?? '');
}

function escape(name: string): string {
  return name.replace(/[$()+?[\\\]^{|}]/g, '\\$&').replace(/\*/g, '[^.()]*');
}
