import { deserialize, serialize } from 'node:v8';
import type { ModuleIr } from '../ir';
import type { StoredSlice } from './known-state';
import { textHash } from '../text/text-hash';
import { unlessTooDeep } from '../syntax/unless-too-deep';

/** Summaries of an earlier session: read one by one, when somebody asks. */
export class StoredSummaries {
  constructor(private readonly bytes: Buffer) {}

  /** Undefined when the bytes are not those that were written. */
  bytesAt({ start, length, hash }: StoredSlice): Buffer | undefined {
    const slice = this.bytes.subarray(start, start + length);
    return textHash(slice) === hash ? slice : undefined;
  }

  at(slice: StoredSlice): ModuleIr | undefined {
    const bytes = this.bytesAt(slice);
    return bytes && unlessTooDeep(() => deserialize(bytes) as ModuleIr);
  }

  /** Not as JSON: a literal may be undefined or infinite. Undefined for code that is nested too deeply: it is read again. */
  static write(summary: ModuleIr): Buffer | undefined {
    return unlessTooDeep(() => serialize(summary));
  }
}
