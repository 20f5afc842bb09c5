import { sourceFile } from '../../config/locate/source-file';
import type { Project } from '../../framework';
import { isTestFile } from '../../files/is-test-file';

/** Files that may be part of an app: no tests, and no scripts that the compiler has left beside their source, which may be older than it. */
export function programFiles(project: Project): string[] {
  return project.hinted.filter((file) => !isTestFile(file) && (sourceFile(project, file) ?? file) === file);
}
