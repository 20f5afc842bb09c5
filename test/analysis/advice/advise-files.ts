import { createAnalyzer } from '../../../src/analysis/analyzer';
import type { Advice } from '../../../src/domain';
import { inProject } from '../../in-project';

const SERVERLESS = 'service: test\nprovider: { name: aws, runtime: nodejs20.x }\nfunctions: { handler: { handler: handler.handler } }\n';

/** Advice on a project that exists only for one test: texts by file name, `handler.ts` deployed. */
export function adviseFiles(files: Record<string, string>): Promise<Advice[]> {
  return inProject({ 'serverless.yml': SERVERLESS, ...files }, (root) => createAnalyzer(root).advise());
}
