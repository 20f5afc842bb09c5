import { parseJsonValue } from '../json-value';
import { native } from '../natives/native';
import { textOf } from './text-of';
import { UNKNOWN, objectOf, type Value } from '../value';

/** What a configuration's program finds in global names, beside what every program does. */
export const PROGRAM_GLOBALS: ReadonlyMap<string, Value> = new Map([
  ['JSON', objectOf({ parse: native('parse', (_machine, [text]) => parseJsonValue(textOf(text))), stringify: native('stringify', () => UNKNOWN) })],
]);
