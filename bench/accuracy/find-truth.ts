import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { TrueWaits } from './await-truth';

/** What people found by reading: handlers, and what some of them wait for. */
export interface Truth<TrueHandler> {
  handlers: TrueHandler[];
  waits: TrueWaits[];
}

/**
 * Reads `handlers*.json` and `awaits*.json` of a folder, or one such file. Without `--truth` they are looked for in the corpus, beside it, and in a folder
 * `facts` beside it or one level further down.
 */
export function findTruth<TrueHandler>(corpus: string, given: string | undefined): Truth<TrueHandler> {
  const files = given ? filesAt(given) : (placesNear(corpus).map(filesAt).find((found) => found.length > 0) ?? []);
  if (files.length === 0) throw new Error(`no handlers*.json or awaits*.json ${given ? `at ${given}` : `near ${corpus}; name their folder with --truth`}`);
  const read = <Row>(kind: string): Row[] => files.filter((file) => basename(file).startsWith(kind)).flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as { handlers: Row[] }).handlers);
  return { handlers: read('handlers'), waits: read('awaits') };
}

function filesAt(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).filter((name) => /^(handlers|awaits).*\.json$/.test(name)).sort().map((name) => join(path, name));
}

function placesNear(corpus: string): string[] {
  const beside = dirname(join(corpus, '.'));
  const folders = readdirSync(beside, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [corpus, beside, join(beside, 'facts'), ...folders.map(({ name }) => join(beside, name, 'facts'))];
}
