import { createHash } from 'node:crypto';

/** Goes up with every change of what is stored or of how. The engine's own form of values is part of it. */
export const FORMAT = `hosting-cost state 7, ${process.versions.v8}`;

/** Whose state it is: another product, project or choice of files finds nothing. */
export function stateKey(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);
}
