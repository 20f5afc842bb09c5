import type { HandlerDeclaration, Project } from '../../framework';
import { commandSizes } from '../google-functions-framework/command-sizes';
import { deployedFunctions } from '../google-functions-framework/deployed-functions';
import { googleSizes } from '../google-functions-framework/google-sizes';

type Sizes = Pick<HandlerDeclaration, 'memoryMiB' | 'timeoutSeconds'>;

/** What commands of gcloud state of functions, which then counts instead of what the code tells Firebase; by `file#export`. */
export function deployedSizes(project: Project): ReadonlyMap<string, Sizes> {
  return new Map([...deployedFunctions(project)].flatMap(({ command, located }): [string, Sizes][] => {
    if (!located || command.isLocal) return [];
    const stated = commandSizes(command);
    const { memoryMiB, timeoutSeconds } = googleSizes(stated);
    return [[`${located.file}#${located.export}`, { ...(stated.memory !== undefined && { memoryMiB }), ...(stated.timeoutSeconds !== undefined && { timeoutSeconds }) }]];
  }));
}
