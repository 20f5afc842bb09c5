import { posix } from 'node:path';
import { sourceFile } from '../config/locate/source-file';
import { asObject, asString, parseConfig } from '../config/parse/parse-config';
import { folderOf, resolvePath } from '../config/resolve-path';
import type { Framework, HandlerDeclaration, Project } from '../framework';

/** What stands beside functions and is none; a folder of any name is an address. */
const besideFunction = /\.(?:fixtures?|scenarios?|spec|test)\.\w+$/;

/** RedwoodJS: what files of `api/src/functions` export as `handler`; an app with a server file is one server instead. */
export const redwood: Framework = {
  name: 'redwood',
  docs: 'https://docs.redwoodjs.com/docs/serverless-functions',
  *find(project) {
    for (const config of project.files) {
      if (posix.basename(config) !== 'redwood.toml') continue;
      const api = resolvePath(folderOf(config), asString(asObject(asObject(parseConfig(project, config))?.api)?.path) ?? 'api');
      if (api === undefined || sourceFile(project, posix.join(api, 'src/server')) !== undefined) continue;
      yield* functionsBelow(project, config, posix.join(api, 'src/functions/'));
    }
  },
};

/** A function is a file, or a folder with a file of its name or an index. */
function* functionsBelow(project: Project, config: string, folder: string): Iterable<HandlerDeclaration> {
  for (const file of project.files) {
    if (!file.startsWith(folder) || besideFunction.test(file)) continue;
    const { dir, name } = posix.parse(file.slice(folder.length));
    const isFunction = dir === '' || name === 'index' || posix.basename(dir) === name;
    const found = isFunction ? project.exportsOf(file).get('handler') : undefined;
    if (!found || found.kind === 'type') continue;
    yield { name: dir === '' ? name : dir, framework: 'redwood', trigger: 'http', frontDoor: 'http-api', file, export: 'handler', evidence: { file: config, line: 1, reason: `function of ${folder.slice(0, -1)}` } };
  }
}
