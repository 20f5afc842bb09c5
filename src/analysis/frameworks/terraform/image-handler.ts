import { posix } from 'node:path';
import { locateImage } from '../../config/locate/locate-image';
import type { LocatedHandler } from '../../config/locate/locate-handler';
import type { HclBlock } from '../../config/parse/parse-hcl';
import { folderOf } from '../../config/resolve-path';
import type { Project } from '../../framework';
import { literalsOf } from './expressions';
import type { Module } from './modules';
import { textsIn } from './texts-in';

/** The code of a container image: the one Dockerfile whose folder is named like the image, its repository or the function, since they are built and deployed apart, or that the module itself builds. */
export function imageHandler(project: Project, module: Module, block: HclBlock): Found | undefined {
  const names = wantedNames(module, block);
  const dockerfiles = [...project.files].filter((file) => /(?:^|\/)(?:Dockerfile[^/]*|[^/]*\.Dockerfile)$/.test(file) && names.has(core(posix.basename(folderOf(file)))));
  const config = block.blocks.find((inner) => inner.type === 'image_config')?.attributes.get('command')?.text;
  const command = config === undefined ? undefined : literalsOf(module, config)[0]?.[0];
  const found = dockerfiles.flatMap((dockerfile) => handlerOf(project, folderOf(dockerfile), posix.basename(dockerfile), command));
  const built = found.length === 1 ? found : builtBeside(project, module).flatMap(([context, dockerfile]) => handlerOf(project, context, dockerfile, command));
  return built.length === 1 ? built[0] : undefined;
}

interface Found {
  handler: LocatedHandler;
  dockerfile: string;
}

function handlerOf(project: Project, context: string, dockerfile: string, command: string | undefined): Found[] {
  const handler = locateImage(project, context, dockerfile, command);
  return handler ? [{ handler, dockerfile: posix.join(context, dockerfile) }] : [];
}

/** Contexts and Dockerfiles of the images that commands of the module build: `docker build -f docker/Dockerfile.orders .` of a `local-exec`. */
function builtBeside(project: Project, module: Module): [string, string][] {
  const named = module.blocks.flatMap(textsIn).filter((text) => /\bdocker\b/.test(text)).flatMap((text) => [...text.matchAll(/[ \t](?:-f|--file)[ =]["']?([\w./${}-]{1,200})/g)].map(([, path = '']) => path.replace(/^(?:\$\{[\w.]+\}|\.{1,2})(?:\/\.{1,2})*\//, '')));
  return [...new Set(named)].flatMap((path) => {
    const files = [...project.files].filter((file) => file === path || file.endsWith(`/${path}`));
    return files.length === 1 ? files.map((file): [string, string] => [file.slice(0, -path.length).replace(/\/$/, ''), path]) : [];
  });
}

/** Names in the image's address (also those of variables) and of the function. */
function wantedNames(module: Module, block: HclBlock): Set<string> {
  const image = block.attributes.get('image_uri')?.text ?? '';
  const literals = [image, block.attributes.get('function_name')?.text ?? ''].flatMap((text) => literalsOf(module, text).map(([literal]) => literal.split(/[/:@]/)).flat());
  const words = [...image.matchAll(/[\w-]+/g)].map((match) => match[0]);
  return new Set([...literals, ...words, block.labels[1] ?? ''].map(core).filter((name) => name.length > 2));
}

/** `nagware` of `ecr_repository_url_nagware_lambda`, `nagware-lambda` and `nagware`. */
function core(name: string): string {
  return name.toLowerCase().replace(/(?:^|[-_])(?:docker|ecr|functions?|images?|lambdas?|latest|repository|urls?|uri|var)(?=$|[-_])/g, '').replace(/[^a-z0-9]/g, '');
}
