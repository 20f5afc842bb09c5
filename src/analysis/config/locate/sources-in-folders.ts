import { posix } from 'node:path';
import { folderOf } from '../resolve-path';
import { sourcesBy } from './sources-by';

/** Source files that stand directly in a folder of this name, wherever it is. */
export const sourcesInFolders = sourcesBy((file) => [posix.basename(folderOf(file))]);
