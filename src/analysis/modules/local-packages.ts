import { parse as parseJsonc } from 'jsonc-parser';
import { posix } from 'node:path';
import type { SpecifierFiles } from './specifier-files';

/** What leads to a folder beside the package instead of to a registry: https://docs.npmjs.com/cli/configuring-npm/package-json#local-paths, https://yarnpkg.com/protocols */
const LOCAL = /^(?:file|link|portal|workspace):(\.{1,2}\/.*)$/;

/** Packages that the project holds itself: members of its workspace, and folders that a manifest gives a name to. */
export class LocalPackages {
  private readonly links = new Map<string, ReadonlyMap<string, string>>();
  private members?: ReadonlyMap<string, string>;

  constructor(private readonly project: SpecifierFiles) {}

  /** The folder that a package's name means in a file; undefined for a package of the registry. `"shared": "link:../shared"` holds whatever the package in there calls itself. */
  folderOf(name: string, fromFile: string): string | undefined {
    for (let folder = posix.dirname(fromFile); ; folder = posix.dirname(folder)) {
      const linked = this.linksOf(folder).get(name);
      if (linked !== undefined) return linked;
      if (folder === '.') break;
    }
    this.members ??= new Map(this.named());
    return this.members.get(name);
  }

  private linksOf(folder: string): ReadonlyMap<string, string> {
    let links = this.links.get(folder);
    if (!links) this.links.set(folder, (links = new Map(this.linkedBy(folder))));
    return links;
  }

  private *linkedBy(folder: string): Generator<[string, string]> {
    const file = posix.join(folder, 'package.json');
    const text = this.project.files.has(file) ? this.project.read(file) : undefined;
    if (text === undefined || !/"(?:file|link|portal|workspace):\./.test(text)) return;
    const { dependencies, devDependencies, optionalDependencies } = (parseJsonc(text) ?? {}) as Record<string, Record<string, unknown> | undefined>;
    for (const [name, version] of Object.entries({ ...optionalDependencies, ...devDependencies, ...dependencies })) {
      const path = typeof version === 'string' ? LOCAL.exec(version)?.[1] : undefined;
      const target = path === undefined ? undefined : posix.join(folder, path).replace(/\/$/, '');
      if (target !== undefined && !target.startsWith('..')) yield [name, target];
    }
  }

  /** Folders by the names of the packages in them, the first of a name. */
  private *named(): Generator<[string, string]> {
    const seen = new Set<unknown>();
    for (const file of this.project.files) {
      const text = posix.basename(file) === 'package.json' ? this.project.read(file) : undefined;
      const name = text === undefined ? undefined : (parseJsonc(text) as { name?: unknown } | undefined)?.name;
      if (typeof name !== 'string' || seen.has(name)) continue;
      seen.add(name);
      yield [name, posix.dirname(file)];
    }
  }
}
