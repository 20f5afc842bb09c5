import { posix } from 'node:path';
import satisfies from 'semver/functions/satisfies';
import valid from 'semver/functions/valid';
import validRange from 'semver/ranges/valid';
import { readManifest } from './package-manifest';
import type { SpecifierFiles } from './specifier-files';

/** What leads to a folder beside the package instead of to a registry: https://docs.npmjs.com/cli/configuring-npm/package-json#local-paths, https://yarnpkg.com/protocols */
const LOCAL = /^(?:file|link|portal|workspace):(\.{1,2}\/.*)$/;

/** Packages that the project holds itself: members of its workspace, and folders that a manifest gives a name to. */
export class LocalPackages {
  private readonly asked = new Map<string, ReadonlyMap<string, string>>();
  private members?: ReadonlyMap<string, readonly Member[]>;

  constructor(private readonly project: SpecifierFiles) {}

  /**
   * The folder that a package's name means in a file; undefined for a package of the registry. `"shared": "link:../shared"` holds whatever the package in there calls itself.
   * A member of the workspace is meant where its version is of the range that is asked for, as package managers decide it.
   */
  folderOf(name: string, fromFile: string): string | undefined {
    let range: string | undefined;
    for (let folder = posix.dirname(fromFile); ; folder = posix.dirname(folder)) {
      const asked = this.askedBy(folder).get(name);
      const path = asked === undefined ? undefined : LOCAL.exec(asked)?.[1];
      const target = path === undefined ? undefined : posix.join(folder, path).replace(/\/$/, '');
      if (target !== undefined && !target.startsWith('..')) return target;
      range ??= asked;
      if (folder === '.') break;
    }
    this.members ??= this.named();
    return this.members.get(name)?.find(({ version }) => isOf(version, range))?.folder;
  }

  /** What the package.json of a folder asks for of each package. */
  private askedBy(folder: string): ReadonlyMap<string, string> {
    let asked = this.asked.get(folder);
    if (!asked) {
      const { dependencies, devDependencies, optionalDependencies, peerDependencies } = readManifest(this.project, folder) ?? {};
      const all = Object.entries({ ...peerDependencies, ...optionalDependencies, ...devDependencies, ...dependencies });
      this.asked.set(folder, (asked = new Map(all.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))));
    }
    return asked;
  }

  /** Packages by their names. An example that is called as the library that it shows depends on it. */
  private named(): Map<string, Member[]> {
    const named = new Map<string, Member[]>();
    for (const file of this.project.files) {
      const folder = posix.dirname(file);
      const { name, version, dependencies } = (posix.basename(file) === 'package.json' && readManifest(this.project, folder)) || {};
      if (typeof name !== 'string' || dependencies?.[name] !== undefined) continue;
      const members = named.get(name);
      if (members) members.push({ folder, version });
      else named.set(name, [{ folder, version }]);
    }
    return named;
  }
}

interface Member {
  folder: string;
  version?: unknown;
}

/** `workspace:*` and `latest` are no range; a version 0.0.0 is written when it is published. */
function isOf(version: unknown, range: string | undefined): boolean {
  if (typeof version !== 'string' || range === undefined || !valid(version) || version.startsWith('0.0.0') || !validRange(range)) return true;
  return satisfies(version, range, { includePrerelease: true });
}
