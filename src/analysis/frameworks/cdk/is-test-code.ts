import { posix } from 'node:path';
import { isTestFolder } from '../../files/is-test-folder';
import { isTestFile } from '../../files/is-test-file';

/** Functions that only test stacks deploy; `functions/tests/create.ts` of a school is none of them. */
export function isTestCode(file: string): boolean {
  return isTestFolder(file) || isTestFile(posix.basename(file));
}
