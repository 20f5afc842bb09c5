import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Ignore } from 'ignore';
import type { Diagnostic } from '../../domain';
import { expandBraces } from './expand-braces';
import { ignoreRules } from './ignore-rules';
import { isListed } from './is-listed';
import { toolFolders } from './tool-folders';

/** What of a project is looked at. Globs are relative to the root; `{a,b}` is understood. */
export interface ListOptions {
  /** Left out, as with VS Code's `files.exclude` and `search.exclude`. */
  exclude?: readonly string[];
  /** When given, only files that match one of them are listed. */
  include?: readonly string[];
}

interface Listing {
  /** Relative to the root with `/`, sorted. */
  files: string[];
  diagnostics: Diagnostic[];
}

/** Output folders whose name is an ordinary word: left out only beside the sources they are built from. */
const outputFolders = new Set(['build', 'coverage', 'dist', 'out']);

const MAX_GITIGNORE_BYTES = 1_000_000;

interface IgnoreRules {
  /** Folder of the rules with a trailing `/`; empty for the root. */
  folder: string;
  rules: Ignore;
}

interface Walk {
  root: string;
  include: Ignore | undefined;
  files: string[];
  diagnostics: Diagnostic[];
}

/** Lists sources and configuration below `root`: no symbolic links (so no loops and nothing outside), nothing that .gitignore or `exclude` names. */
export function listFiles(root: string, options: ListOptions = {}): Listing {
  const walk: Walk = { root, include: options.include?.length ? globs(options.include) : undefined, files: [], diagnostics: [] };
  const excluded: IgnoreRules[] = options.exclude?.length ? [{ folder: '', rules: globs(options.exclude) }] : [];
  const pending: { folder: string; rules: IgnoreRules[] }[] = [{ folder: '', rules: [] }];
  for (let next = pending.pop(); next; next = pending.pop()) pending.push(...walkFolder(walk, next.folder, next.rules, excluded));
  walk.files.sort();
  return { files: walk.files, diagnostics: walk.diagnostics };
}

/** A file that an editor holds and that is new, or deleted: as far as it would be looked at if it were on disk. What is on disk and not listed is left out on purpose, whatever an editor holds. */
export function isOnlyInEditor(root: string, path: string, { include, exclude }: ListOptions): boolean {
  if (lstatSync(join(root, path), { throwIfNoEntry: false }) !== undefined) return false;
  return isListed(path) && !(exclude?.length && globs(exclude).ignores(path)) && (!include?.length || globs(include).ignores(path));
}

/** Lists the files of one folder and returns the folders to enter. */
function walkFolder(walk: Walk, folder: string, inherited: IgnoreRules[], excluded: IgnoreRules[]): { folder: string; rules: IgnoreRules[] }[] {
  const entries = readFolder(walk, folder);
  const rules = withGitignore(walk, folder, entries, inherited);
  const names = new Set(entries.map((entry) => entry.name));
  const folders: { folder: string; rules: IgnoreRules[] }[] = [];
  for (const entry of entries) {
    const path = folder + entry.name;
    if (entry.isDirectory()) {
      if (toolFolders.has(entry.name) || isOutputFolder(entry.name, names)) continue;
      const inside = rulesInside(path, rules, names);
      if (inside && !isIgnored(`${path}/`, excluded)) folders.push({ folder: `${path}/`, rules: inside });
    } else if (entry.isFile() && isListed(path) && !isIgnoredFile(path, rules, names) && !isIgnored(path, excluded)) {
      if (!walk.include || walk.include.ignores(path)) walk.files.push(path);
    }
  }
  return folders;
}

function readFolder(walk: Walk, folder: string): Dirent[] {
  try {
    return readdirSync(join(walk.root, folder), { withFileTypes: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    walk.diagnostics.push({ file: folder || '.', severity: 'warning', message: `This folder cannot be read, so its files are left out (${reason}). Check that it exists and your permissions.` });
    return [];
  }
}

function withGitignore(walk: Walk, folder: string, entries: Dirent[], inherited: IgnoreRules[]): IgnoreRules[] {
  if (!entries.some((entry) => entry.name === '.gitignore' && entry.isFile())) return inherited;
  try {
    const path = join(walk.root, folder, '.gitignore');
    if (lstatSync(path).size > MAX_GITIGNORE_BYTES) throw new Error('it is larger than 1 MB');
    const { rules, refused } = ignoreRules(readFileSync(path, 'utf8').split(/\r?\n/));
    for (const pattern of refused) walk.diagnostics.push({ file: `${folder}.gitignore`, severity: 'information', message: `The pattern ${pattern.slice(0, 60)} has too many stars and is not obeyed. Write it with fewer.` });
    return [{ folder, rules }, ...inherited];
  } catch (error) {
    walk.diagnostics.push({ file: `${folder}.gitignore`, severity: 'warning', message: `Not obeyed, because it cannot be read (${String(error)}). Check your permissions.` });
    return inherited;
  }
}

/** The pattern that leaves a path out, if any. The rules nearest to the path decide, as in git. */
function ignoringPattern(path: string, rules: IgnoreRules[]): string | undefined {
  for (const { folder, rules: nearest } of rules) {
    const answer = nearest.test(path.slice(folder.length));
    if (answer.ignored) return answer.rule?.pattern ?? '';
    if (answer.unignored) return undefined;
  }
  return undefined;
}

function isIgnored(path: string, rules: IgnoreRules[]): boolean {
  return ignoringPattern(path, rules) !== undefined;
}

const typeScript = globs(['!*/', '!*.ts', '!*.mts', '!*.cts', '!*.tsx']);

/** Rules within a folder; undefined where it is ignored. Templates of .gitignore for Python name `lib/`: beside `cdk.json` the stacks of its program stand there, committed all the same. */
function rulesInside(path: string, rules: IgnoreRules[], names: ReadonlySet<string>): IgnoreRules[] | undefined {
  const pattern = ignoringPattern(`${path}/`, rules);
  if (pattern === undefined) return rules;
  return pattern === 'lib/' && names.has('cdk.json') ? [{ folder: `${path}/`, rules: typeScript }, ...rules] : undefined;
}

/** Configuration that a deployment cannot do without: projects that ignore `*.json` for their data have committed it all the same. */
const deploymentFile = /^(?:cdk|firebase|function|host|package|serverless|sst|template|tsconfig|vercel|wrangler)\.(?:jsonc?|ya?ml|toml)$/;

/** TypeScript projects ignore `*.js` for what they build. A script without a TypeScript file beside it was not built, but committed all the same. */
function isIgnoredFile(path: string, rules: IgnoreRules[], names: ReadonlySet<string>): boolean {
  const pattern = ignoringPattern(path, rules);
  if (pattern === undefined) return false;
  const base = path.slice(path.lastIndexOf('/') + 1);
  if (/(?:^|\/)\*\.(?:jsonc?|ya?ml|toml)$/.test(pattern) && deploymentFile.test(base)) return false;
  const name = base.replace(/\.[cm]?jsx?$/, '');
  return !/(?:^|\/)\*\.[cm]?jsx?$/.test(pattern) || ['.ts', '.tsx', '.mts', '.cts'].some((extension) => names.has(name + extension));
}

/** `dist` beside `package.json` and `src` (or TypeScript) holds copies; `build` alone may well be somebody's source. */
function isOutputFolder(name: string, siblings: ReadonlySet<string>): boolean {
  return outputFolders.has(name) && siblings.has('package.json') && [...siblings].some((sibling) => sibling === 'src' || sibling === 'tsconfig.json' || /(?<!\.d)\.[cm]?tsx?$/.test(sibling));
}

function globs(patterns: readonly string[]): Ignore {
  return ignoreRules(patterns.flatMap(expandBraces)).rules;
}
