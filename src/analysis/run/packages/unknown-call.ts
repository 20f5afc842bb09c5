import type { IoIndex } from '../../io/io-index';
import { LATENCIES } from '../../io/latencies';
import type { Latency } from '../../io/row';
import type { CallSite } from '../call-site';
import { clientBehind } from './client-behind';
import { lastName } from './last-name';
import { logs } from './logs';
import type { LibraryPath, LibraryValue, Value } from '../values/value';

/** Methods of texts, lists, numbers and dates: on what a call answered they ask nobody. */
const DATA_METHODS = new Set([Array.prototype, Date.prototype, Map.prototype, Number.prototype, Object.prototype, Set.prototype, String.prototype].flatMap((prototype) => Object.getOwnPropertyNames(prototype)));

/** Names that compute: `decode`, `withoutEmpty`, `User.parse`, what only texts have, and `ResponseSuccess(…)`, which makes a value. */
const COMPUTES = /(?:^|\.)(?:de|en)code\(\)$|(?:^|\.)(?:parse|safeParse|stringify|serialize|deserialize|without[A-Z]\w*|charAt|charCodeAt|endsWith|localeCompare|match|matchAll|padEnd|padStart|replaceAll|split|startsWith|substring|toLowerCase|toUpperCase|trim|trimEnd|trimStart)\(\)$|^(?:\w+\.)*[A-Z][A-Z\d_]*[a-z]\w*\(\)$/;

/** A method in capitals that asks all the same: `S3Rename`, `SendMail`. */
const ASKS_IN_CAPITALS = /(?:Copy|Delete|Download|Fetch|Get|Insert|Invoke|List|Load|Move|Post|Publish|Put|Query|Read|Remove|Rename|Save|Send|Store|Update|Upload|Write)(?![a-z])/;

/** A call of a package that has no rows: where it is waited for it may ask somebody, so it is not lost. With callbacks it mostly waits for them. */
export function isUnknownCall(io: IoIndex, { library, path, callbacks, site, isAnswer }: LibraryValue): boolean {
  if (callbacks !== undefined || site === undefined || !path.endsWith('()') || !io.isUnknown(library) || (COMPUTES.test(path) && !ASKS_IN_CAPITALS.test(lastName(path)))) return false;
  return (!isAnswer || !DATA_METHODS.has(lastName(path))) && !logs(io, { library, path });
}

const ASKS = /^(?:call|change|check|delete|execute|fetch|find|get|invoke|list|load|mark|post|publish|put|query|read|remove|request|run|save|send|store|submit|toFile|track|update|upload|write)(?![a-z])/;
const MAKES = /(?:[rR]esponse|[rR]esult|[rR]eply|[eE]rror|[eE]xception|[jJ]son|JSON|[hH]tml|HTML|[rR]edirect|[sS]tatus|[sS]tatusCode|[hH]eaders?|[bB]ody)$|^(?:accepted|badRequest|conflict|created|fail|failure|forbidden|internalServerError|noContent|notFound|ok|success|text|unauthori[sz]ed|unprocessable\w*|(?:as|build|format|from|map|success|to|with)[A-Z]\w*)$/;
/** Whatever they are called on: `error.toJson()`, `page.withHeader(…)`. */
const CONVERTS = /^(?:as|build|format|from|map|to|with)[A-Z]/;
/** Classes whose objects are there to make answers. Those of others ask: `payments.status(id)`. */
const MAKERS = /respon|result|reply|error|exception|builder|factory|format|mapper|serializ|template|html|json/i;

/** What an async function returns without `await`, and is named like a value that is made: `return createResponse(200, body)`. */
export function withoutMade(value: Value): Value {
  if (value.type === 'union') return { ...value, options: value.options.map(withoutMade) };
  return value.type === 'library' && value.begun !== undefined && !value.settled && isMade(value) ? { ...value, settled: true } : value;
}

/** Whether a call is named like one that makes a value: `createResponse(…)`, `badRequest(…)`, `new ApiResponse().ok(…)`. */
export function isMade(call: LibraryPath): boolean {
  const name = calledName(call.path);
  if (!MAKES.test(name) || ASKS.test(name)) return false;
  const asked = classOf(call);
  return asked === undefined || CONVERTS.test(name) || MAKERS.test(asked);
}

/** Name of the class whose object's method is called; of a package's only class, that of the package. */
function classOf({ library, path }: LibraryPath): string | undefined {
  const names = path.split('.');
  const made = names.lastIndexOf('new', names.length - 2);
  return made < 0 ? undefined : (names[made - 1] ?? library);
}

/** `task(id)()` is the call of `task`; `makeFetch(options)(url)` is a call by itself. What was made with a client of a known service mostly asks that service, as does a package that is named after one. */
export function unknownCall(io: IoIndex, value: LibraryValue): CallSite {
  const call = value.path.endsWith('()()') && value.args.length === 0 && value.receiver?.site ? value.receiver : value;
  const { service, latency } = clientBehind(io, value) ?? serviceNamed(io, value) ?? { service: 'unknown', latency: LATENCIES.unknown };
  return { site: call.site ?? { file: '', line: 1, column: 1, length: 1 }, library: value.library, service, operation: calledName(call.path), latency, isGuess: true };
}

function serviceNamed(io: IoIndex, value: LibraryValue): { service: string; latency: Latency } | undefined {
  const row = io.rowNamed(value.library);
  return row && { service: row.service as string, latency: typeof row.latency === 'function' ? row.latency(value) : row.latency };
}

/** Of `fetch()()` the name as of `fetch()`. */
function calledName(path: string): string {
  let end = path.length;
  while (path.endsWith('()()', end)) end -= 2;
  return lastName(path.slice(0, end));
}
