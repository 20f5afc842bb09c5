import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';

/** What we are compared with, in the versions that the targets were set with, and what the synthetic projects import. */
const PEERS = { knip: '6.44.2', typescript: '7.0.2', '@types/node': '20', '@aws-sdk/client-dynamodb': '3', '@aws-sdk/client-sqs': '3', '@aws-sdk/lib-dynamodb': '3', axios: '1' };

/** Installs the peers into a cache folder at the first use: they are no dependency of the product. Undefined without a registry. */
export function peers(cache: string): { knip: string; tsc: string; packages: string } | undefined {
  const folder = join(cache, 'peers');
  const found = { packages: join(folder, 'node_modules'), knip: join(folder, 'node_modules/knip/bin/knip.js'), tsc: join(folder, 'node_modules/typescript/bin/tsc') };
  const manifest = JSON.stringify({ private: true, dependencies: PEERS });
  const file = join(folder, 'package.json');
  if (!existsSync(found.knip) || !existsSync(found.tsc) || readFileSync(file, 'utf8') !== manifest) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, manifest);
    spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  }
  return existsSync(found.knip) && existsSync(found.tsc) ? found : undefined;
}
