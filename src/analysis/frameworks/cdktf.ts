import { posix } from 'node:path';
import { sourcesOf } from '../config/locate/locate-handler';
import { asObject, asString, parseConfig } from '../config/parse/parse-config';
import { folderOf } from '../config/resolve-path';
import { terraformFunction } from './cdktf/terraform-function';
import type { Framework, HandlerDeclaration, Project } from '../framework';

const script = /(?:^|\s)((?:\.{0,2}\/)?[\w@.-]+(?:\/[\w@.-]+)*\.[cm]?[jt]s)(?=$|\s)/;

/** CDK for Terraform: `new LambdaFunction(this, 'id', { filename, handler })` in the program that cdktf.json names. */
export const cdktf: Framework = {
  name: 'cdktf',
  docs: 'https://developer.hashicorp.com/terraform/cdktf/concepts/resources',
  *find(project) {
    for (const config of project.files) {
      const file = posix.basename(config) === 'cdktf.json' ? programOf(project, config) : undefined;
      if (file !== undefined) yield* readProgram(project, file, folderOf(config));
    }
  },
};

/** `app: "npx ts-node main.ts"`; built files lead to their source. */
function programOf(project: Project, config: string): string | undefined {
  const settings = asObject(parseConfig(project, config));
  if (!/^(?:typescript|javascript)?$/.test(asString(settings?.language) ?? '')) return undefined;
  const named = script.exec(asString(settings?.app) ?? '')?.[1] ?? 'main';
  return [...sourcesOf(project, folderOf(config), named)][0];
}

function* readProgram(project: Project, file: string, folder: string): Iterable<HandlerDeclaration> {
  const { made } = project.run(file, [], folder);
  for (const one of made) {
    const declaration = terraformFunction(project, made, one, folder);
    if (declaration) yield declaration;
  }
}
