import { posix } from 'node:path';
import { asObject, parseConfig } from '../config/parse/parse-config';
import { folderOf } from '../config/resolve-path';
import { amplifyTemplate } from './amplify-gen1/amplify-template';
import { callingApis } from './amplify-gen1/calling-apis';
import type { Framework } from '../framework';
import { readTemplate } from './sam/read-template';

/** AWS Amplify, first generation: `amplify/backend/function/<name>/` has a template, and the code in `src/`. */
export const amplifyGen1: Framework = {
  name: 'amplify-gen1',
  docs: 'https://docs.amplify.aws/gen1/react/build-a-backend/functions/set-up-function/',
  *find(project) {
    for (const file of project.files) {
      if (!amplifyTemplate.test(file)) continue;
      const folder = folderOf(file);
      const config = asObject(parseConfig(project, file));
      const resources = asObject(config?.Resources);
      if (!config || !resources) continue;
      const apis = callingApis(project, folderOf(folderOf(folder)));
      for (const declared of readTemplate({ project, file, folder, config, framework: 'amplify-gen1', codeFolder: posix.join(folder, 'src') }, resources)) yield { ...declared, ...(declared.trigger === 'other' && apis.get(declared.name)) };
    }
  },
};
