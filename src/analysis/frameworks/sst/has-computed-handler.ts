import { textPart } from '../../text/text-part';

/** A `handler` that no string of the program names as a whole: `{ handler }`, `handler: files[name]`, `` handler: `src/${name}.main` ``. */
export const hasComputedHandler = textPart('computes a handler', (text) => /\bhandler\s*(?:[,}]|:\s*(?!(?:'[^'\n]*'|"[^"\n]*")\s*[,}])(?!string\b))/.test(text));
