import { TextConstant } from '../values/text-constant';
import { UNKNOWN, literal, type LiteralValue, type Value } from '../values/value';
import { native } from './native';

/** Methods that give the same text or list for the same text wherever they run. */
const PURE = ['at', 'charAt', 'concat', 'endsWith', 'includes', 'indexOf', 'padEnd', 'padStart', 'repeat', 'replace', 'replaceAll', 'slice', 'split', 'startsWith', 'substring', 'toLowerCase', 'toUpperCase', 'toString', 'trim', 'trimEnd', 'trimStart'];
const MAX_TEXT = 10_000;

/** Members of a known text. */
export function textMember(text: LiteralValue, name: string): Value | undefined {
  if (!(text instanceof TextConstant) && typeof text.value !== 'string') return undefined;
  if (name === 'length') return literal(String(text.value).length);
  if (!PURE.includes(name)) return undefined;
  return { ...native(name, (_machine, args) => applyTo(text, name, args)), of: text };
}

function applyTo(stated: LiteralValue, name: string, args: Value[]): Value {
  if (normalizesSeparators(name, args)) return stated;
  const known: (string | number)[] = [];
  for (const arg of args) {
    if (arg.type !== 'literal' || (typeof arg.value !== 'string' && typeof arg.value !== 'number')) return UNKNOWN;
    if (typeof arg.value === 'number' && arg.value > MAX_TEXT) return UNKNOWN;
    known.push(arg.value);
  }
  const text = String(stated.value);
  // Less than never throws.
  if (name === 'repeat' && !(Number(known[0]) >= 0 && text.length * Number(known[0]) <= MAX_TEXT)) return UNKNOWN;
  const method = (String.prototype as unknown as Record<string, (...args: (string | number)[]) => unknown>)[name];
  const result = method?.apply(text, known);
  if (Array.isArray(result)) return { type: 'array', items: result.map((item) => literal(String(item))) };
  return typeof result === 'string' || typeof result === 'number' || typeof result === 'boolean' ? literal(result) : UNKNOWN;
}

/** `path.replace(/\\/g, '/')`: paths have `/` here, as they would afterwards. Regular expressions themselves are never run. */
function normalizesSeparators(name: string, [pattern, replacement]: Value[]): boolean {
  return name.startsWith('replace') && pattern?.type === 'unknown' && replacement?.type === 'literal' && replacement.value === '/';
}
