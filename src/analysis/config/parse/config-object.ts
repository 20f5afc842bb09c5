import type { StaticValue } from '../../framework';

/** An object of a configuration file. Without prototype, so that a key like `__proto__` is an ordinary key. */
export type ConfigObject = { [key: string]: StaticValue };

interface Position {
  file: string;
  line: number;
  keys: Map<string, number>;
}

const positions = new WeakMap<object, Position>();

/** Notes where an object (or a list) of a file stands, and the lines of its keys. */
export function setPosition(object: object, file: string, line: number, keys: Map<string, number>): void {
  positions.set(object, { file, line, keys });
}

/** File and 1-based line of an object of a configuration file, or of one of its keys. */
export function positionOf(object: unknown, key?: string | number): { file: string; line: number } | undefined {
  const position = typeof object === 'object' && object !== null ? positions.get(object) : undefined;
  return position && { file: position.file, line: (key === undefined ? undefined : position.keys.get(String(key))) ?? position.line };
}
