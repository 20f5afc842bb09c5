/** Functions of the language that change nothing, by their full name. */
const FUNCTIONS = new Set([
  'Array.from', 'Array.isArray', 'Array.of', 'BigInt', 'Boolean', 'Buffer.from', 'Date.now', 'JSON.parse', 'JSON.stringify', 'Math.abs', 'Math.ceil', 'Math.floor', 'Math.max', 'Math.min', 'Math.round', 'Math.trunc',
  'Number', 'Number.isFinite', 'Number.isInteger', 'Number.isNaN', 'Number.parseFloat', 'Number.parseInt', 'Object.entries', 'Object.fromEntries', 'Object.keys', 'Object.values', 'Promise.all', 'Promise.resolve', 'String',
  'decodeURIComponent', 'encodeURIComponent', 'isNaN', 'parseFloat', 'parseInt',
]);

/** Classes of the language whose making changes nothing. */
const CLASSES = new Set(['Array', 'Date', 'Error', 'Map', 'RegExp', 'Set', 'TextDecoder', 'TextEncoder', 'TypeError', 'URL', 'URLSearchParams']);

/** Names of places in Firestore and MongoDB, which nothing is sent for: `db.collection('orders').doc(id)`. */
const PLACES = ['collection', 'collectionGroup', 'doc'];

/** Methods that only texts, numbers, dates and lists have and that leave them as they are. */
const METHODS = new Set([
  ...PLACES,
  'at', 'charAt', 'charCodeAt', 'endsWith', 'flat', 'getTime', 'includes', 'indexOf', 'join', 'lastIndexOf', 'localeCompare', 'match', 'padEnd', 'padStart', 'repeat', 'replace', 'replaceAll', 'slice', 'split', 'startsWith',
  'substr', 'substring', 'toFixed', 'toISOString', 'toLocaleLowerCase', 'toLowerCase', 'toString', 'toUpperCase', 'trim', 'trimEnd', 'trimStart',
]);

/** Methods of lists that call what they are given; only with a function written in place, so that no other object is meant. */
const METHODS_WITH_FUNCTION = new Set(['every', 'filter', 'find', 'findIndex', 'flatMap', 'map', 'reduce', 'some']);

/** What is called on a request under way, or on its answer, and adds no request of its own. */
const AFTER_A_READ = new Set(['arrayBuffer', 'buffer', 'exec', 'json', 'lean', 'limit', 'populate', 'promise', 'select', 'skip', 'sort', 'text', 'toArray', 'toPromise', 'transformToString']);

/** Calls that are known to have no effect, by name. */
export const pureCalls = { functions: FUNCTIONS, classes: CLASSES, methods: METHODS, methodsWithFunction: METHODS_WITH_FUNCTION, afterARead: AFTER_A_READ };
