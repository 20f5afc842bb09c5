import { posix } from 'node:path';
import { exportTarget, matchStar } from './export-target';
import { inOtherCase } from './in-other-case';
import { LocalPackages } from './local-packages';
import { readManifest } from './package-manifest';
import { packageOf } from './package-of';
import { readAliases } from './read-aliases';
import { readPathMapping, type PathMapping } from './read-path-mapping';
import { SourceFolders } from './source-folders';
import type { SpecifierFiles } from './specifier-files';

/** What a specifier names: a file of the project, or a package. */
export type Resolution = { file: string } | { package: string };

const SOURCE_EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json'];
/** ES modules name the built file: `./x.js` is `x.ts` on disk. */
const BUILT_TO_SOURCE: Record<string, string[]> = { '.js': ['.ts', '.tsx', '.jsx'], '.mjs': ['.mts'], '.cjs': ['.cts'], '.jsx': ['.tsx'] };
/** What `@/` stands for. */
const SOURCE_ROOTS = ['src', '', 'app'];
const BUILT_FOLDERS = /(^|\/)(dist|build|lib|out|\.build)(\/(esm|cjs|src|commonjs|module))?\//;

/** Finds the file behind an import, as bundlers and TypeScript do, without node_modules: relative, `paths`, workspace packages, `#imports`, Lambda layers. */
export class SpecifierResolver {
  private readonly mappings = new Map<string, readonly PathMapping[]>();
  private readonly resolved = new Map<string, Resolution>();
  /** Folders of packages whose entry is being looked for. */
  private readonly entering = new Set<string>();
  private readonly sources: SourceFolders;
  private readonly packages: LocalPackages;

  constructor(
    private readonly project: SpecifierFiles,
    /** Told of each source that may give names to folders: what it says holds for every import. */
    private readonly onNames: (file: string) => void = () => undefined,
  ) {
    this.sources = new SourceFolders(project);
    this.packages = new LocalPackages(project);
  }

  resolve(specifier: string, fromFile: string): Resolution {
    const key = `${posix.dirname(fromFile)}\0${specifier}`;
    const known = this.resolved.get(key);
    if (known) return known;
    const file = this.find(specifier, fromFile);
    const resolution: Resolution = file === undefined ? { package: packageOf(specifier) } : this.isPrismaClient(file) ? { package: '@prisma/client' } : { file };
    this.resolved.set(key, resolution);
    return resolution;
  }

  /** A client that `prisma generate` wrote into the project: megabytes of what the package does. */
  private isPrismaClient(file: string): boolean {
    return ['index-browser.js', 'runtime/index-browser.js'].every((name) => this.project.files.has(posix.join(posix.dirname(file), name)));
  }

  private find(specifier: string, fromFile: string): string | undefined {
    if (/^\.{1,2}(\/|$)/.test(specifier)) {
      const path = posix.join(posix.dirname(fromFile), specifier);
      return this.asFile(path) ?? this.asSource(path, fromFile) ?? inOtherCase(this.project.files, path, SOURCE_EXTENSIONS);
    }
    if (specifier.startsWith('node:')) return undefined;
    if (specifier.startsWith('/opt/')) return this.inLayer(specifier);
    if (specifier.startsWith('#')) return this.throughImports(specifier, fromFile) ?? this.throughPaths(specifier, fromFile);
    return this.throughPaths(specifier, fromFile) ?? this.inPackage(specifier, fromFile) ?? this.byConvention(specifier, fromFile);
  }

  /** The first of the paths that is a file; most paths have no build folder and are their own source, which is looked up once. */
  private firstFile(paths: readonly string[]): string | undefined {
    for (const path of new Set(paths)) {
      const file = this.asFile(path);
      if (file !== undefined) return file;
    }
    return undefined;
  }

  /** A path with or without extension, built name or folder. */
  private asFile(path: string): string | undefined {
    if (path.startsWith('..')) return undefined;
    const base = path === '.' ? '' : path.replace(/\/$/, '');
    if (this.project.files.has(base)) return base;
    const extension = posix.extname(base);
    for (const other of BUILT_TO_SOURCE[extension] ?? []) {
      const source = base.slice(0, -extension.length) + other;
      if (this.project.files.has(source)) return source;
    }
    const folder = base === '' ? '' : `${base}/`;
    for (const suffix of SOURCE_EXTENSIONS) if (base !== '' && this.project.files.has(base + suffix)) return base + suffix;
    for (const suffix of SOURCE_EXTENSIONS) if (this.project.files.has(`${folder}index${suffix}`)) return `${folder}index${suffix}`;
    return this.project.files.has(`${folder}package.json`) && base !== '' ? this.packageEntry(base, '.') : undefined;
  }

  /** What is built into a folder that is not in the repository: `../dist/app.js` of a file beside that folder is `../src/app.ts`. */
  private asSource(path: string, fromFile: string): string | undefined {
    const built = BUILT_FOLDERS.exec(path);
    if (!built || fromFile.startsWith(path.slice(0, built.index + built[0].length))) return undefined;
    return this.asFile(path.replace(BUILT_FOLDERS, '$1src/'));
  }

  private inLayer(specifier: string): string | undefined {
    const rest = specifier.replace(/^\/opt\/(nodejs\/)?(node_modules\/)?/, '');
    const names = [...SOURCE_EXTENSIONS.flatMap((extension) => [`/${rest}${extension}`, `/${rest}/index${extension}`]), `/${rest}`];
    for (const file of this.project.files) if (names.some((name) => `/${file}`.endsWith(name))) return file;
    return undefined;
  }

  private throughPaths(specifier: string, fromFile: string): string | undefined {
    for (let folder = posix.dirname(fromFile); ; folder = posix.dirname(folder)) {
      for (const mapping of this.mappingsOf(folder)) {
        const found = this.throughMapping(mapping, specifier);
        if (found) return found;
      }
      if (folder === '.') return undefined;
    }
  }

  private throughMapping(mapping: PathMapping, specifier: string): string | undefined {
    for (const [pattern, targets] of mapping.paths) {
      const rest = matchStar(pattern, specifier);
      if (rest === undefined) continue;
      for (const target of targets) {
        const path = posix.join(mapping.baseUrl, target.replace('*', rest));
        const file = this.firstFile([path, `${path}/`.replace(BUILT_FOLDERS, '$1src/').slice(0, -1)]);
        if (file) return file;
      }
    }
    return mapping.hasOnlyPaths ? undefined : this.asFile(posix.join(mapping.baseUrl, specifier));
  }

  private mappingsOf(folder: string): readonly PathMapping[] {
    let mappings = this.mappings.get(folder);
    if (!mappings) this.mappings.set(folder, (mappings = [this.readMapping(folder), readAliases(this.project, folder, this.onNames)].filter((mapping) => mapping !== undefined)));
    return mappings;
  }

  private readMapping(folder: string): PathMapping | undefined {
    const file = ['tsconfig.json', 'jsconfig.json', 'tsconfig.base.json'].map((name) => posix.join(folder, name)).find((name) => this.project.files.has(name));
    return file === undefined ? undefined : readPathMapping((name) => this.project.read(name), file);
  }

  /** What a specifier names in a package that the project holds. */
  private inPackage(specifier: string, fromFile: string): string | undefined {
    const name = packageOf(specifier);
    const folder = this.packages.folderOf(name, fromFile);
    if (folder === undefined) return undefined;
    return this.packageEntry(folder, specifier.length > name.length ? `.${specifier.slice(name.length)}` : '.');
  }

  /** Source of a workspace package's entry: manifests name the built file, the source stands in `src/` or beside it. A manifest may lead back to its own folder: `"main": "./dist/"`. */
  private packageEntry(folder: string, subpath: string): string | undefined {
    if (this.entering.has(folder)) return undefined;
    this.entering.add(folder);
    try {
      return this.entryIn(folder, subpath);
    } finally {
      this.entering.delete(folder);
    }
  }

  private entryIn(folder: string, subpath: string): string | undefined {
    const manifest = readManifest(this.project, folder);
    const named = subpath === '.' ? [manifest?.source, exportTarget(manifest?.exports, '.'), manifest?.module, manifest?.main, manifest?.types] : [exportTarget(manifest?.exports, subpath)];
    const usual = subpath === '.' ? ['src/index', 'index', 'lib/index', 'src/main'] : [subpath, posix.join('src', subpath)];
    for (const target of [...named, ...usual]) {
      if (typeof target !== 'string') continue;
      // The package's own folder may be called `lib` or `build`.
      const inside = posix.normalize(target);
      if (inside === '.') continue;
      const places = [inside.replace(/\.d\.([cm]?)ts$/, '.$1ts').replace(BUILT_FOLDERS, '$1src/'), inside, inside.replace(BUILT_FOLDERS, '$1')];
      const file = this.firstFile(places.map((place) => posix.join(folder, place)));
      if (file) return file;
    }
    return undefined;
  }

  private throughImports(specifier: string, fromFile: string): string | undefined {
    for (let folder = posix.dirname(fromFile); ; folder = posix.dirname(folder)) {
      if (this.project.files.has(posix.join(folder, 'package.json'))) {
        const target = exportTarget(readManifest(this.project, folder)?.imports, specifier);
        return target === undefined ? undefined : this.firstFile([posix.join(folder, target).replace(BUILT_FOLDERS, '$1src/'), posix.join(folder, target)]);
      }
      if (folder === '.') return undefined;
    }
  }

  /** `@/x`, `~/x`, Nuxt's `~~/x`, SvelteKit's `$lib/x` and `src/x` where the mapping itself is not in the repository (a bundler's alias, `NODE_PATH`, a generated tsconfig.json). */
  private byConvention(named: string, fromFile: string): string | undefined {
    // https://svelte.dev/docs/kit/$lib
    const specifier = named.replace(/^\$lib(?=\/|$)/, 'src/lib');
    const alias = /^(?:@@?|~~?)\/(.*)$/.exec(specifier)?.[1];
    if (alias === undefined && !/^(src|app|lib)\//.test(specifier)) return this.sources.find(specifier, fromFile, (path) => this.asFile(path));
    for (let folder = posix.dirname(fromFile); ; folder = posix.dirname(folder)) {
      const file = alias === undefined ? this.asFile(posix.join(folder, specifier)) : this.firstFile(SOURCE_ROOTS.map((root) => posix.join(folder, root, alias)));
      if (file) return file;
      if (folder === '.') return undefined;
    }
  }
}
