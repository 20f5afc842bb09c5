import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { FriendlyError } from './friendly-error';

/** Writes the page and answers its absolute path. */
export function writeReport(output: string, html: string): string {
  const path = resolve(output);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, html);
  } catch (error) {
    throw new FriendlyError(`${path} cannot be written: ${(error as Error).message}`);
  }
  return path;
}
