import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from './write-files';

/** A project on the disk that exists only for one test: texts by file name. */
export async function inProject<Result>(files: Record<string, string>, use: (root: string) => Promise<Result>): Promise<Result> {
  const root = mkdtempSync(join(tmpdir(), 'hosting-cost-'));
  try {
    writeFiles(root, files);
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
