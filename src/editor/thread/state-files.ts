import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Of one project's state, in bytes: about 20,000 handlers. A larger one is not kept. */
const MAX_BYTES = 128 * 1024 * 1024;
/** Of all of them together: the oldest go first. */
const MAX_BYTES_TOGETHER = 256 * 1024 * 1024;
/** A file beside its place that is older, in ms, was left by a process that ended. */
const ABANDONED_MS = 600_000;

/** Files of the extension's own storage, one for each project; whatever happens to them, they are only slower to be without. */
export class StateFiles {
  constructor(private readonly folder: string) {}

  /** Undefined when there is none that can be read. */
  load(name: string): Buffer | undefined {
    const path = join(this.folder, name);
    try {
      return statSync(path).size <= MAX_BYTES ? readFileSync(path) : undefined;
    } catch (error) {
      if (isOfSystem(error)) return undefined;
      throw error;
    }
  }

  /** Puts a whole file in its place at once, so that another window finds the old one or the new one. Resolves to false when the disk does not take it. */
  async save(name: string, parts: readonly Buffer[]): Promise<boolean> {
    const bytes = parts.reduce((sum, { length }) => sum + length, 0);
    const path = join(this.folder, name);
    const beside = `${path}.${randomUUID()}.tmp`;
    let isBeside = false;
    try {
      await mkdir(this.folder, { recursive: true });
      await this.makeRoom(name, bytes);
      if (bytes > MAX_BYTES) return false;
      isBeside = true;
      await writeAll(beside, parts);
      await rename(beside, path);
      return true;
    } catch (error) {
      if (!isOfSystem(error)) throw error;
      if (isBeside) await rm(beside, { force: true });
      return false;
    }
  }

  private async makeRoom(name: string, bytes: number): Promise<void> {
    const found = await Promise.all((await readdir(this.folder)).map(async (file) => ({ file, ...(await sizeAndAge(join(this.folder, file))) })));
    let together = bytes;
    for (const { file, size, age } of found.toSorted((a, b) => a.age - b.age)) {
      const isBeside = file.endsWith('.tmp');
      if (file === name && bytes <= MAX_BYTES) continue;
      together += size;
      const mayGo = isBeside ? age > ABANDONED_MS : file === name || (file.endsWith('.state') && together > MAX_BYTES_TOGETHER);
      if (mayGo) await rm(join(this.folder, file), { force: true });
    }
  }
}

async function sizeAndAge(path: string): Promise<{ size: number; age: number }> {
  const found = await stat(path).catch(() => undefined);
  return { size: found?.size ?? 0, age: found ? Date.now() - found.mtimeMs : 0 };
}

async function writeAll(path: string, parts: readonly Buffer[]): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for (const part of parts) await file.writeFile(part);
  } finally {
    await file.close();
  }
}

/** No folder, no permission, no space. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string';
}
