import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createAnalyzer } from '../../../src/analysis/analyzer';
import type { Advice } from '../../../src/domain';

const SERVERLESS = 'service: test\nprovider: { name: aws, runtime: nodejs20.x }\nfunctions: { handler: { handler: handler.handler } }\n';

/** Advice on a project that exists only for one test: texts by file name, `handler.ts` deployed. */
export async function adviseFiles(files: Record<string, string>): Promise<Advice[]> {
  const root = mkdtempSync(join(tmpdir(), 'hosting-cost-'));
  try {
    for (const [file, text] of Object.entries({ 'serverless.yml': SERVERLESS, ...files })) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    return await createAnalyzer(root).advise();
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
