import { posix } from 'node:path';
import { locateImage } from '../../config/locate-image';
import type { LocatedHandler } from '../../config/locate-handler';
import type { HclBlock } from '../../config/parse-hcl';
import { folderOf } from '../../config/resolve-path';
import type { Project } from '../../framework';
import { literalsOf } from './expressions';
import type { Module } from './modules';

/** The code of a container image: the one Dockerfile whose folder is named like the image, its repository or the function; they are built and deployed apart. */
export function imageHandler(project: Project, module: Module, block: HclBlock): { handler: LocatedHandler; dockerfile: string } | undefined {
  const names = wantedNames(module, block);
  const dockerfiles = [...project.files].filter((file) => /(?:^|\/)(?:Dockerfile[^/]*|[^/]*\.Dockerfile)$/.test(file) && names.has(core(posix.basename(folderOf(file)))));
  const config = block.blocks.find((inner) => inner.type === 'image_config')?.attributes.get('command')?.text;
  const command = config === undefined ? undefined : literalsOf(module, config)[0]?.[0];
  const found = dockerfiles.flatMap((dockerfile) => {
    const handler = locateImage(project, folderOf(dockerfile), posix.basename(dockerfile), command);
    return handler ? [{ handler, dockerfile }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
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
