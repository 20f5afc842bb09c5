import { access, constants, type FileHandle, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** A file beside it that is older, in ms, was left by a process that ended. */
const ABANDONED_MS = 10_000;
/** Pause before another writer is asked again, in ms. */
const PAUSE_MS = 10;

/**
 * Writes a file so that it is there whole, the old one or the new one, whatever happens: beside it first, then in its place.
 * The file beside it keeps other writers out meanwhile. Undefined `before` = there was no file. Resolves to false, and leaves
 * the file alone, when it is no longer what `before` says or somebody else is writing it.
 */
export async function writeWholeFile(path: string, before: string | undefined, text: string): Promise<boolean> {
  // The name in the folder can be exchanged although the file itself may not be written.
  if (before !== undefined) await access(path, constants.W_OK);
  const beside = `${path}.tmp`;
  const file = await openBeside(beside, before === undefined ? undefined : (await stat(path)).mode);
  if (!file) return false;
  // Once it has taken its place, the name beside belongs to the next writer.
  let isInPlace = false;
  try {
    await writeThrough(file, text);
    if ((await textOf(path)) !== before) return false;
    await rename(beside, path);
    return (isInPlace = true);
  } finally {
    if (!isInPlace) await rm(beside, { force: true });
  }
}

/** Undefined while another writer has it. */
async function openBeside(path: string, mode: number | undefined): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'wx', mode);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const isAbandoned = await stat(path).then(({ mtimeMs }) => Date.now() - mtimeMs > ABANDONED_MS, () => false);
    if (isAbandoned) await rm(path, { force: true });
    else await setTimeout(PAUSE_MS);
    return undefined;
  }
}

/** Resolves when the disk has it. */
async function writeThrough(file: FileHandle, text: string): Promise<void> {
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
