import { asObject, parseConfig } from '../config/parse/parse-config';
import { folderOf } from '../config/resolve-path';
import { amplifyTemplate } from './amplify-gen1/amplify-template';
import type { Framework } from '../framework';
import { functionType, readTemplate } from './sam/read-template';

const templateFile = /\.(?:ya?ml|json|template)$/;
const notTemplate = /(?:^|\/)(?:package(?:-lock)?|tsconfig[^/]*|composer|deno)\.json$|(?:^|\/)(?:pnpm-lock|docker-compose[^/]*)\.ya?ml$/;

/** AWS SAM and CloudFormation templates: functions whose code stands in the project. */
export const sam: Framework = {
  name: 'sam',
  docs: 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html',
  *find(project) {
    for (const file of project.files) {
      if (!templateFile.test(file) || notTemplate.test(file) || amplifyTemplate.test(file)) continue;
      if (!functionType.test(project.read(file) ?? '')) continue;
      const config = asObject(parseConfig(project, file));
      const resources = asObject(config?.Resources);
      if (config && resources) yield* readTemplate({ project, file, folder: folderOf(file), config, framework: 'sam' }, resources);
    }
  },
};
