import { posix } from 'node:path';
import { sourcesOf } from '../config/locate/locate-handler';
import { sourceFile } from '../config/locate/source-file';
import { functionsInTexts } from '../config/other-languages/functions-in-texts';
import { asObject, asString, parseConfig } from '../config/parse/parse-config';
import { folderOf } from '../config/resolve-path';
import type { Framework, HandlerDeclaration, Project } from '../framework';
import { automatedPrograms } from './pulumi/automated-programs';
import { callbackFunction } from './pulumi/callback-function';
import { googleFunction } from './pulumi/google-function';
import { packedFunction } from './pulumi/packed-function';
import { yamlFunctions } from './pulumi/yaml-functions';

/** Pulumi programs for Node.js, also those that a program starts itself: `aws.lambda.Function` with its code in a folder or an image, and functions that are written in the program. */
export const pulumi: Framework = {
  name: 'pulumi',
  docs: 'https://www.pulumi.com/docs/iac/clouds/aws/guides/lambda/',
  hint: /['"]@pulumi\//,
  *find(project) {
    for (const config of project.files) {
      if (!/^Pulumi\.ya?ml$/.test(posix.basename(config))) continue;
      const runtime = runtimeOf(project, config);
      const file = runtime === 'nodejs' ? programOf(project, config) : undefined;
      if (file !== undefined) yield* readProgram(project, file, folderOf(config));
      else if (/^(?:dotnet|go|java|python)$/.test(runtime ?? '')) yield* functionsInTexts(project, config, 'pulumi');
      else if (runtime === 'yaml') yield* yamlFunctions(project, config);
    }
    for (const { file, folder, calls } of automatedPrograms(project)) yield* readProgram(project, file, folder, calls);
  },
};

function runtimeOf(project: Project, config: string): string | undefined {
  const runtime = asObject(parseConfig(project, config))?.runtime;
  return asString(runtime) ?? asString(asObject(runtime)?.name);
}

/** `main` of Pulumi.yaml or package.json, or else the folder's index. */
function programOf(project: Project, config: string): string | undefined {
  const settings = asObject(parseConfig(project, config));
  const folder = folderOf(config);
  const main = asString(settings?.main) ?? asString(asObject(parseConfig(project, posix.join(folder, 'package.json')))?.main) ?? 'index';
  const [file] = [...sourcesOf(project, folder, main)];
  return file ?? sourceFile(project, posix.join(folder, 'index'));
}

function* readProgram(project: Project, file: string, folder: string, calls: readonly string[] = []): Iterable<HandlerDeclaration> {
  const { made } = project.run(file, calls, folder);
  const taken = new Map<string, number>();
  for (const one of made) {
    if (!one.library.startsWith('@pulumi/')) continue;
    const declaration = packedFunction(project, made, one, folder) ?? googleFunction(project, made, one, folder) ?? callbackFunction(project, made, one, file, taken);
    if (declaration) yield { ...declaration, evidence: { file: one.file, line: one.line, reason: `${one.path.replace(/\.new$|\(\)$/, '')} '${declaration.name}'` } };
  }
}
