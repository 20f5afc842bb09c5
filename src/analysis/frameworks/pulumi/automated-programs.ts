import { nearestPackage } from '../../config/locate/entry-points';
import { folderOf } from '../../config/resolve-path';
import { importClosure } from '../../static/relative-imports';
import type { Project } from '../../framework';
import { isTestFile } from '../../files/is-test-file';

/** A file that starts a program of its own, and what it exports for others to call. */
interface AutomatedProgram {
  file: string;
  folder: string;
  calls: readonly string[];
}

/** Programs that no Pulumi.yaml names, because another program starts them: `LocalWorkspace.createOrSelectStack({ stackName, projectName, program })`. https://www.pulumi.com/docs/iac/automation-api/ */
export function automatedPrograms(project: Project): AutomatedProgram[] {
  const starting = project.hinted.filter((file) => !isTestFile(file) && /\.create(?:OrSelect)?Stack\s*\(/.test(project.read(file) ?? ''));
  const making = starting.filter((file) => importClosure(project, file).some((other) => /\b(?:lambda|cloudfunctions\w*)\./.test(project.read(other) ?? '')));
  return making.map((file) => ({ file, folder: nearestPackage(project, folderOf(file)) ?? '', calls: [...project.shapesOf(file).values()].filter(({ kind }) => kind === 'function').map(({ name }) => name) }));
}
