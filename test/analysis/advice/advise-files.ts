import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnalyzer } from '../../../src/analysis/analyzer';
import type { Advice } from '../../../src/domain';
import { writeFiles } from '../../write-files';

const SERVERLESS = 'service: test\nprovider: { name: aws, runtime: nodejs20.x }\nfunctions: { handler: { handler: handler.handler } }\n';

/** Advice on a project that exists only for one test: texts by file name, `handler.ts` deployed. */
export async function adviseFiles(files: Record<string, string>): Promise<Advice[]> {
  const root = mkdtempSync(join(tmpdir(), 'hosting-cost-'));
  try {
    writeFiles(root, { 'serverless.yml': SERVERLESS, ...files });
    return await createAnalyzer(root).advise();
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
