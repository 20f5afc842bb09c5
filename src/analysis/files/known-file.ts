import type { Hints } from './hint-patterns';
import type { ModuleIr } from '../ir';
import type { StoredSlice } from '../state/known-state';

/** Stamp of a text that is in an editor. */
export const UNSAVED = 'unsaved';

/** What is known of a file, as long as it stays as it is. */
export interface KnownFile extends Hints {
  /** Of the disk: modification time in ms and size in bytes. */
  stamp: string;
  /** Size on the disk. */
  bytes: number;
  /** It could not be read. The next analysis tries again: permissions leave no trace in the stamp. */
  isRefused?: true;
  text?: string | undefined;
  /** Of the text that was read last. */
  hash?: string;
  /** The stamp says nothing about the text: the file changed in the moment in which it was read. */
  isFresh?: true | undefined;
  summary?: ModuleIr | undefined;
  /** The summary as an earlier session left it. */
  stored?: StoredSlice;
}
