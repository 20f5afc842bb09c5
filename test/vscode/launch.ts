import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installCodeServer } from './install-code-server';
import { openWorkbench } from './open-workbench';
import { oldestRelease } from './release';
import { startServer } from './start-server';

/** A suite that has not ended by then never will, in ms. */
const suiteLimitMs = 10 * 60_000;

/** Runs a suite in VS Code with the arguments of VS Code's own executable; resolves to the exit code. */
export async function launch(args: readonly string[]): Promise<number> {
  const { extensionDevelopmentPath, extensionTestsPath, folder } = parse(args);
  const server = await startServer(await installCodeServer(oldestRelease));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  try {
    const workbench = await openWorkbench(server, { folder, extensionDevelopmentPath, extensionTestsPath });
    try {
      return await Promise.race([workbench.result, limit(suiteLimitMs)]);
    } finally {
      await workbench.close();
    }
  } catch (error) {
    console.error((error as Error).message, server.log());
    return 1;
  } finally {
    await server.stop();
  }
}

/** Arguments that only a desktop window understands are passed over. */
function parse(args: readonly string[]) {
  const options = { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true });
  const path = (value: unknown) => (typeof value === 'string' ? resolve(value) : undefined);
  return {
    extensionDevelopmentPath: path(values.extensionDevelopmentPath),
    extensionTestsPath: path(values.extensionTestsPath),
    folder: resolve(positionals[0] ?? '.'),
  };
}

const limit = (ms: number): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error(`The suite has not ended after ${ms / 60_000} minutes.`)), ms).unref());
