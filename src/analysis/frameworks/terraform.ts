import { posix } from 'node:path';
import { isBelow } from '../config/is-below';
import { lambdaDefaults } from '../config/stated/lambda-defaults';
import { locateBundle } from '../config/locate/locate-bundle';
import { isOutputFolder, locateHandler, hasExport, type LocatedHandler } from '../config/locate/locate-handler';
import { sourceFile } from '../config/locate/source-file';
import { folderOf } from '../config/resolve-path';
import type { HclBlock } from '../config/parse/parse-hcl';
import type { Framework, HandlerDeclaration, Project } from '../framework';
import { calledFunctions } from './terraform/called-functions';
import { computedHandlers } from './terraform/computed-handlers';
import { literalsOf, numberOf, numberOfModule, pathOf } from './terraform/expressions';
import { instancesOf } from './terraform/for-each';
import { googleFunction } from './terraform/google-function';
import { imageHandler } from './terraform/image-handler';
import { moduleHandler } from './terraform/module-handler';
import { terraformModules, type Module } from './terraform/modules';
import { triggerOf } from './terraform/trigger-of';
import { lineAt } from '../text/line-at';

/** Where a function's or a module's code is said to be, the surest first. */
const codeAttributes = ['filename', 'source_path', 'source_dir', 'source_file', 'local_existing_package', 'zip', 'package', 'source_code'];

/** Terraform and OpenTofu: `handler` of aws_lambda_function, of modules like terraform-aws-modules/lambda, and of objects that a module passes on. */
export const terraform: Framework = {
  name: 'terraform',
  docs: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lambda_function',
  *find(project) {
    for (const module of terraformModules(project)) {
      for (const block of module.blocks) for (const instance of instancesOf(module, block)) yield* readBlock(project, module, instance);
    }
  },
};

function* readBlock(project: Project, module: Module, block: HclBlock & { file: string }): Iterable<HandlerDeclaration> {
  if (block.type === 'resource' && /^google_cloudfunctions2?_function$/.test(block.labels[0] ?? '')) return yield* googleFunction(project, module, block);
  const isFunction = block.type === 'resource' && /^aws_lambda_function$/.test(block.labels[0] ?? '');
  const text = (name: string): string | undefined => block.attributes.get(name)?.text;
  if (isFunction || block.type === 'module') {
    const runtimes = literalsOf(module, text('runtime') ?? '').map(([runtime]) => runtime);
    if (runtimes.length > 0 && !runtimes.some((runtime) => /^(?:node|provided)/.test(runtime))) {
      if (isFunction) project.skip({ name: block.labels[1] ?? '', runtime: runtimes[0] ?? '', file: block.file, line: block.attributes.get('runtime')?.line });
      return;
    }
  } else if (block.type !== 'locals') return;
  if (isFunction && block.attributes.has('image_uri')) {
    const located = imageHandler(project, module, block);
    if (located) yield { name: block.labels[1] ?? located.handler.file, framework: 'terraform', ...located.handler, evidence: { file: block.file, line: block.attributes.get('image_uri')?.line ?? block.line, reason: `image of ${located.dockerfile}` }, ...triggerOf(module, block), ...sizes(module, block) };
    else project.skip({ name: block.labels[1] ?? '', runtime: 'container image without a handler of the project', file: block.file, line: block.attributes.get('image_uri')?.line });
    return;
  }
  let isFound = false;
  if (isFunction) {
    for (const { located, caller } of computedHandlers(module, block, (path, handler) => locateAt(project, path, handler))) {
      const by = caller ?? { module, block };
      isFound = true;
      yield { name: by.block.labels.at(-1) ?? located.file, framework: 'terraform', ...located, evidence: { file: block.file, line: block.attributes.get('handler')?.line ?? block.line, reason: `handler of ${block.labels.join('.')}` }, ...triggerOf(by.module, by.block), ...sizes(module, block), ...(caller && sizes(caller.module, caller.block)) };
    }
  }
  const called = isFunction && !isFound ? calledFunctions(module, block, (paths, handler) => locateAmong(project, paths, handler)) : [];
  for (const { located, caller } of called) {
    yield { name: caller.block.labels.at(-1) ?? located.file, framework: 'terraform', ...located, evidence: { file: caller.block.file, line: caller.block.line, reason: `${caller.block.labels.join('.')} makes ${block.labels.join('.')}` }, ...triggerOf(caller.module, caller.block), ...sizes(caller.module, caller.block) };
  }
  if (called.length > 0) return;
  const inParts = block.type === 'module' ? moduleHandler(module, block) : undefined;
  for (const { handler, line, around } of inParts ? [inParts] : handlersIn(block)) {
    const located = inParts ? inParts.folders.map((folder) => locateAt(project, folder, handler)).find((found) => found !== undefined) : locate(project, module, block, around, handler);
    if (!located) {
      if (isFunction && !isFound) reportMissing(project, module, block, handler, line);
      continue;
    }
    const name = block.type === 'locals' ? handler.slice(handler.lastIndexOf('.') + 1) : (block.labels.at(-1) ?? handler);
    yield { name, framework: 'terraform', ...located, evidence: { file: block.file, line, reason: `handler '${handler}' of ${block.labels.join('.') || block.type}` }, ...triggerOf(module, block), ...sizes(module, block) };
  }
}

/** The first of the places that has such a handler, else what an archive is named after. */
function locateAmong(project: Project, paths: readonly string[], handler: string): LocatedHandler | undefined {
  for (const path of paths) {
    const located = locateAt(project, path, handler);
    if (located) return located;
  }
  return paths.filter((path) => path.endsWith('.zip')).map((path) => locateBundle(project, path, handler)).find((located) => located !== undefined);
}

/** Only a function of Node.js that the project itself packs can be wrong: one that comes from a bucket is built elsewhere. */
function reportMissing(project: Project, module: Module, { labels, attributes, file }: HclBlock & { file: string }, handler: string, line: number): void {
  const runtime = literalsOf(module, attributes.get('runtime')?.text ?? '')[0]?.[0] ?? '';
  if (runtime.startsWith('node')) project.report({ file, line, severity: 'warning', message: `There is no one source for '${handler}' of ${labels.join('.')}. Name the folder of its source where it is packed (source_dir), or correct handler.` });
}

interface HandlerText {
  handler: string;
  line: number;
  /** The attribute that it stands in. */
  around: string;
}

/** `handler = "index.main"` as an attribute, or inside an object. */
function* handlersIn(block: HclBlock): Iterable<HandlerText> {
  for (const [name, { text, line }] of block.attributes) {
    const direct = name === 'handler' ? /^"([\w./-]+)"$/.exec(text)?.[1] : undefined;
    if (direct !== undefined) yield { handler: direct, line, around: '' };
    for (const match of name === 'handler' ? [] : text.matchAll(/\bhandler"?\s*[=:]\s*"([\w./-]+)"/g)) yield { handler: match[1] ?? '', line: line + lineAt(text, match.index) - 1, around: text };
  }
}

/** The first place that the code may be in which has such an export: what the block says, then what its module says, then its callers. */
function locate(project: Project, module: Module, block: HclBlock, around: string, handler: string): LocatedHandler | undefined {
  const key = block.attributes.get('s3_key')?.text ?? '';
  const uploaded = /\baws_s3_(?:bucket_)?object\.|\$\{path\.module\}/.test(key) ? [key] : [];
  const own = [...codeAttributes.map((name) => block.attributes.get(name)?.text), ...uploaded, ...packedByCommands(module, block)].filter((text) => text !== undefined);
  const bundles = /\.(?:zip|jar)"/;
  const inModule = [...module.locals.values()].map(({ text }) => text).filter((text) => bundles.test(text));
  const inCallers = module.callers.flatMap((caller) => [...caller.module.locals.values()].map(({ text }): [Module, string] => [caller.module, text])).filter(([, text]) => bundles.test(text));
  const texts: [Module, string][] = [...[...own, around, ...inModule].map((text): [Module, string] => [module, text]), ...inCallers];
  const tried = new Set<string>();
  for (const [from, expression] of texts) {
    for (const [text, origin] of literalsOf(from, expression)) {
      const path = pathOf(text, origin);
      if (path === undefined || tried.has(path)) continue;
      tried.add(path);
      const located = locateAt(project, path, handler);
      if (located) return located;
    }
  }
  const bundled = [...own, key].flatMap((text) => literalsOf(module, text)).map(([text]) => text).filter((text) => text.endsWith('.zip'));
  // A placeholder is deployed, and replaced by what is built elsewhere: `aws_lambda_function.orders` by the package `orders`.
  const named = block.type === 'resource' ? [block.labels.at(-1) ?? ''] : [];
  return [...bundled, ...named].map((name) => locateBundle(project, name, handler)).find((found) => found !== undefined);
}

const packed = new WeakMap<Module, string[]>();

/** A module whose archive a command or a pipeline packs is told the folder all the same: `variable "source_path"`. */
function packedByCommands(module: Module, block: HclBlock): string[] {
  if (block.type !== 'resource') return [];
  let folders = packed.get(module);
  if (!folders) packed.set(module, (folders = foldersGiven(module)));
  return folders;
}

function foldersGiven(module: Module): string[] {
  return module.blocks.filter((one) => one.type === 'variable' && /^(?:lambda_|function_)?(?:code|source)_(?:dir|folder|path)$/.test(one.labels[0] ?? '')).map((one) => `var.${one.labels[0]}`);
}

/** Code in a folder, in one file, or in a bundle that is built in its folder. */
function locateAt(project: Project, path: string, handler: string): LocatedHandler | undefined {
  const exportName = handler.slice(handler.lastIndexOf('.') + 1);
  const file = /\.[cm]?[jt]s$/.test(path) ? sourceFile(project, path) : undefined;
  if (file !== undefined && hasExport(project, file, exportName)) return { file, export: exportName };
  if (file !== undefined || /\.(?:py|go|rb|java|jar|tf|json|ya?ml)$/.test(path)) return undefined;
  // A file that a build writes is packed alone: `dist/orders.js` holds the handler `orders.list`.
  const folder = /\.(?:zip|[cm]?js)$/.test(path) ? folderOf(path) : path;
  const isThere = [...project.files].some((one) => isBelow(one, folder));
  if (!isThere && !path.endsWith('.zip') && !isOutputFolder(folder)) return undefined;
  const named = path.endsWith('.zip') ? locateHandler(project, posix.join(folder, posix.parse(path).name), handler) : undefined;
  const located = named && 'file' in named ? named : locateHandler(project, folder, handler);
  return 'file' in located ? located : undefined;
}

type Sizes = Pick<HandlerDeclaration, 'architecture' | 'ephemeralStorageMiB' | 'memoryMiB' | 'reservedConcurrency' | 'runtime' | 'timeoutSeconds'>;

function sizes(module: Module, block: HclBlock): Sizes {
  const isFunction = block.type === 'resource';
  const number = (name: string, otherwise: number): number | undefined => (block.attributes.has(name) ? numberOf(module, block.attributes.get(name)?.text) : isFunction ? otherwise : undefined);
  const moduleNumber = (names: string[]): number | undefined => (isFunction ? undefined : names.map((name) => numberOf(module, block.attributes.get(name)?.text)).find((value) => value !== undefined));
  const architectures = literalsOf(module, block.attributes.get('architectures')?.text ?? '').map(([text]) => text);
  return {
    memoryMiB: number('memory_size', lambdaDefaults.memoryMiB) ?? moduleNumber(['memory', 'memory_mb', 'lambda_memory_size', 'lambda_memory']) ?? numberOfModule(module, block, 'memory_size', lambdaDefaults.memoryMiB),
    timeoutSeconds: number('timeout', lambdaDefaults.timeoutSeconds) ?? moduleNumber(['timeout_seconds', 'lambda_timeout']) ?? numberOfModule(module, block, 'timeout', lambdaDefaults.timeoutSeconds),
    architecture: architectures.includes('arm64') ? 'arm64' : architectures.includes('x86_64') ? 'x86_64' : undefined,
    reservedConcurrency: numberOf(module, block.attributes.get('reserved_concurrent_executions')?.text),
    ephemeralStorageMiB: numberOf(module, block.blocks.find(({ type }) => type === 'ephemeral_storage')?.attributes.get('size')?.text ?? block.attributes.get('ephemeral_storage_size')?.text),
    runtime: literalsOf(module, block.attributes.get('runtime')?.text ?? '').map(([text]) => text).find((text) => text.startsWith('node')),
  };
}
