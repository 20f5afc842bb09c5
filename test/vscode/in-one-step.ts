import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Fills a folder of the cache under a name of its own and renames it when it is complete, so that a folder that is there is
 * always whole: an interrupted run leaves only a partial one, which the next run removes.
 */
export async function inOneStep(folder: string, fill: (partial: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  await mkdir(dirname(folder), { recursive: true });
  await removeAbandoned(folder);
  const partial = `${folder}.partial-${process.pid}`;
  await mkdir(partial);
  await fill(partial);
  await rename(partial, folder).catch(async (error: NodeJS.ErrnoException) => {
    if (!existsSync(folder)) throw error;
    // Another run was faster: its folder is as good as ours.
    await rm(partial, { recursive: true });
  });
}

async function removeAbandoned(folder: string): Promise<void> {
  const prefix = `${basename(folder)}.partial-`;
  const partials = (await readdir(dirname(folder))).filter((name) => name.startsWith(prefix));
  const abandoned = partials.filter((name) => !isRunning(Number(name.slice(prefix.length))));
  await Promise.all(abandoned.map((name) => rm(join(dirname(folder), name), { recursive: true, force: true })));
}

function isRunning(processId: number): boolean {
  if (processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
