import type { Handler } from '../../src/domain';
import { analyzeFiles } from './analyze-files';

/** The function of a project that deploys this export `main` alone. */
export async function mainOf(source: string, file = 'handler.js'): Promise<Handler> {
  const { handlers } = await analyzeFiles({ 'serverless.yml': 'service: s\nprovider:\n  name: aws\n  runtime: nodejs20.x\nfunctions:\n  main:\n    handler: handler.main\n', [file]: source });
  return handlers.find((one) => one.export === 'main')!;
}
