import type { HandlerDeclaration, Project } from '../../framework';
import type { LocatedHandler } from '../../config/locate/locate-handler';
import { commandSizes } from './command-sizes';
import { deployedFunctions, type DeployedFunction } from './deployed-functions';
import { googleSizes } from './google-sizes';
import { googleTrigger } from './google-trigger';

/** Google functions that are exports of a package's main module, by the commands that start or deploy them. */
export function* deployedExports(project: Project): Iterable<HandlerDeclaration> {
  for (const { command, located, evidence } of deployedFunctions(project)) {
    if (located) yield declare({ command, located, evidence });
    else if (!command.isLocal && !/\$/.test(command.options + command.entryPoint)) project.report({ file: evidence.file, line: evidence.line, severity: 'warning', message: `There is no source of the function '${command.entryPoint}' that this command deploys. Correct --source or --entry-point, or remove the command.` });
  }
}

function declare({ command, located, evidence }: DeployedFunction & { located: LocatedHandler }): HandlerDeclaration {
  const { name, options } = command;
  const event = /--trigger-(?!http)([\w-]+(?:[= ]["']?[\w.-]+)?)|--signature-type[= ](?:cloudevent|event)/g;
  return { name, framework: 'google-functions-framework', ...located, evidence, ...googleTrigger([...options.matchAll(event)].map(([text]) => text).join(' ')), ...googleSizes(commandSizes(command)) };
}
