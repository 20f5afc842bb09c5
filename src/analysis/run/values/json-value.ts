import { parseJsonc } from '../../text/parse-jsonc';
import { UNKNOWN, literal, type Value } from './value';

/** A JSON text as a value of the run; unknown where it does not parse. */
export function parseJsonValue(text: string | undefined): Value {
  return text === undefined ? UNKNOWN : toValue(parseJsonc(text), 0);
}

const MAX_DEPTH = 40;

/** JSON data as a value of the run. */
export function toValue(json: unknown, depth: number): Value {
  if (json === null || typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean') return literal(json);
  if (typeof json !== 'object' || depth > MAX_DEPTH) return UNKNOWN;
  if (Array.isArray(json)) return { type: 'array', items: json.map((item) => toValue(item, depth + 1)) };
  return { type: 'object', members: new Map(Object.entries(json).map(([name, value]) => [name, toValue(value, depth + 1)])) };
}
