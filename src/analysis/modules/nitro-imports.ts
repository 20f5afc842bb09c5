import { posix } from 'node:path';
import { everyPart } from '../syntax/every-part';
import type { ImportIr, ModuleIr } from '../ir';
import type { ImportedNames } from './imported-names';
import { nitroConfigurations } from './nitro-configurations';

interface Utils {
  files: readonly string[];
  names: readonly { name: string; file: string }[];
}

const NONE: Utils = { files: [], names: [] };

/** What NuxtHub imports by itself, by specifier: https://hub.nuxt.com/docs/database, /kv, /blob; before version 0.10 its functions. */
const NUXT_HUB: Readonly<Record<string, readonly string[]>> = { 'hub:db': ['db', 'schema'], 'hub:kv': ['kv'], 'hub:blob': ['blob'], '@nuxthub/core': ['hubAI', 'hubBlob', 'hubDatabase', 'hubKV', 'hubVectorize'] };

/** What Nitro imports by itself or has as a global, of what waits for others or for a function: https://nitro.build/guide/storage, /cache, /fetch */
const NITRO = [...['useStorage', 'cachedFunction', 'defineCachedFunction', 'defineTask'].map((name) => ({ name, specifier: 'nitropack/runtime' })), { name: '$fetch', specifier: 'ofetch' }];

/** What Nitro and Nuxt import by themselves: every file below `server/` has what those in `server/utils/` export. https://nitro.build/guide/utils#auto-imports */
export class NitroImports {
  private readonly known = new Map<string, Utils>();
  private hubNames?: readonly { name: string; specifier: string }[];

  constructor(
    private readonly files: ReadonlySet<string>,
    private readonly read: (file: string) => ModuleIr,
    private readonly imported: ImportedNames,
    /** Told of each file whose imports depend on the configurations. */
    private readonly onAsked: (file: string) => void,
  ) {}

  /** Imports that a file does not state. Its own names and imports come first. */
  of(file: string, ir: ModuleIr): ImportIr[] {
    if (this.rootOf(file) === undefined) return [];
    const stated = new Set(ir.imports.map(({ local }) => local));
    const names = this.utilsOf(file).names.filter((util) => util.file !== file).map((util) => ({ name: util.name, specifier: relative(file, util.file) }));
    const own = new Set(names.map(({ name }) => name));
    const ofHub = this.ofHub();
    this.onAsked(file);
    return [...names, ...[...NITRO, ...ofHub].filter(({ name }) => !own.has(name))].filter(({ name }) => !stated.has(name)).map(({ name, specifier }) => ({ local: name, specifier, imported: name }));
  }

  /** Where a site or a layer of it says that it is a module. */
  private ofHub(): readonly { name: string; specifier: string }[] {
    this.hubNames ??= this.usesHub() ? Object.entries(NUXT_HUB).flatMap(([specifier, names]) => names.map((name) => ({ name, specifier }))) : [];
    return this.hubNames;
  }

  private usesHub(): boolean {
    const configurations = [...this.files].filter((file) => nitroConfigurations.includes(posix.basename(file)));
    this.imported.add({ forAll: configurations });
    return configurations.some((file) => [...everyPart(this.read(file).body)].includes('@nuxthub/core'));
  }

  /** Files that a file has such imports from, those too that export nothing so far. */
  filesFor(file: string): readonly string[] {
    return this.utilsOf(file).files;
  }

  /** Folder of the site whose server the file belongs to. */
  private rootOf(file: string): string | undefined {
    for (let at = file.indexOf('server/'); at >= 0; at = file.indexOf('server/', at + 1)) {
      const root = file.slice(0, at);
      if ((root === '' || root.endsWith('/')) && this.isOfSite(root)) return root;
    }
    return undefined;
  }

  /** The site's own folder, or one below it that has no package.json: of its sources (`srcDir: 'client'`), or of a module. */
  private isOfSite(root: string): boolean {
    for (let at = root; ; at = at.slice(0, at.lastIndexOf('/', at.length - 2) + 1)) {
      if (nitroConfigurations.some((name) => this.files.has(at + name))) return true;
      if (at === '' || this.files.has(`${at}package.json`)) return false;
    }
  }

  private utilsOf(file: string): Utils {
    const root = this.rootOf(file);
    if (root === undefined) return NONE;
    let utils = this.known.get(root);
    if (!utils) {
      const files = [...this.files].filter((other) => other.startsWith(`${root}server/utils/`) && /(?<!\.(?:test|spec))\.[cm]?[jt]s$/.test(other));
      utils = { files, names: files.flatMap((other) => this.read(other).exports.filter(({ name, isType }) => name !== 'default' && !isType).map(({ name }) => ({ name, file: other }))) };
      this.known.set(root, utils);
    }
    return utils;
  }
}

function relative(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}
