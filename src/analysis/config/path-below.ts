import { isBelow } from './is-below';

/** Path of a file as seen from a folder; empty where it stands elsewhere. */
export function pathBelow(folder: string, file: string): string {
  return isBelow(file, folder) ? file.slice(folder === '' ? 0 : folder.length + 1) : '';
}
