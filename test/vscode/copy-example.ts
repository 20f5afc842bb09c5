import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The example project at another place, where a test may change it. */
export interface ExampleCopy {
  /** Absolute. */
  folder: string;
  remove(): Promise<void>;
}

export async function copyExample(): Promise<ExampleCopy> {
  const scratch = await mkdtemp(join(tmpdir(), 'hosting-cost-example-'));
  const folder = join(scratch, 'orders-api');
  await cp(resolve(__dirname, '../../examples/orders-api'), folder, { recursive: true });
  return { folder, remove: () => rm(scratch, { recursive: true, force: true }) };
}
