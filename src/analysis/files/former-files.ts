import { join } from 'node:path';
import { textHash } from '../text/text-hash';
import { fileStamp } from './file-stamp';
import type { KnownFile } from './known-file';
import { readText } from './read-text';

/** A changed file as the last answer found it. */
export interface FormerFile {
  entry: KnownFile;
  /** Undefined where it cannot be had any more. */
  text: string | undefined;
}

/** What changed files were when the last answer was made. */
export class FormerFiles {
  private readonly files = new Map<string, FormerFile | undefined>();

  constructor(private readonly root: string) {}

  /** Before a file is forgotten; `text` is what the editor had of it. Only the first time counts: of what came after it no answer was made. */
  note(file: string, entry: KnownFile | undefined, text: string | undefined): void {
    if (!this.files.has(file)) this.files.set(file, entry && { entry, text });
  }

  /** Undefined where it is not known. */
  of(file: string): FormerFile | undefined {
    const former = this.files.get(file);
    return former && { entry: former.entry, text: former.text ?? this.onDisk(file, former.entry) };
  }

  /** Of those whose texts can be told from others: what was known of them. */
  * hashed(): Iterable<[file: string, entry: KnownFile]> {
    for (const [file, former] of this.files) if (former?.entry.hash) yield [file, former.entry];
  }

  drop(file: string): void {
    this.files.delete(file);
  }

  /** An answer was made. `meanwhile`: what changed while it was made, of which it may have seen either text. */
  settle(meanwhile: Iterable<string>): void {
    this.files.clear();
    for (const file of meanwhile) this.files.set(file, undefined);
  }

  /** The text on the disk, if it is still the one that was read. */
  private onDisk(file: string, { stamp, bytes, hash, isFresh }: KnownFile): string | undefined {
    if (fileStamp(this.root, file).stamp !== stamp) return undefined;
    const { text } = readText(join(this.root, file), bytes);
    const isSame = hash === undefined ? !isFresh : text !== undefined && textHash(text) === hash;
    return isSame ? text : undefined;
  }
}
