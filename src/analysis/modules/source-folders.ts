import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import type { SpecifierFiles } from './specifier-files';

/** Folders whose files may be imported by their bare names, as bundlers and Babel are told: `import models from 'models'` where no package.json asks for such a package. */
export class SourceFolders {
  private readonly declared = new Map<string, ReadonlySet<string> | undefined>();

  constructor(private readonly project: SpecifierFiles) {}

  /** The file behind a bare name; undefined for a package. */
  find(specifier: string, fromFile: string, asFile: (path: string) => string | undefined): string | undefined {
    for (const place of this.placesOf(specifier, fromFile)) {
      const file = asFile(place);
      if (file) return file;
    }
    return undefined;
  }

  /** Paths to try, the likeliest first. */
  private placesOf(specifier: string, fromFile: string): string[] {
    const name = /^([\w-]+)(?:\/|$)/.exec(specifier)?.[1];
    if (name === undefined || isBuiltin(specifier)) return [];
    const folders: string[] = [];
    for (let folder = posix.dirname(fromFile); ; folder = posix.dirname(folder)) {
      const packages = this.packagesOf(folder);
      if (packages?.has(name)) return [];
      if (packages) folders.push(folder);
      if (folder === '.') break;
    }
    const [nearest] = folders;
    return nearest === undefined ? [] : [posix.join(nearest, 'src', specifier), posix.join(nearest, specifier)].filter((place) => !fromFile.startsWith(`${place}.`));
  }

  /** Names that a folder's package.json asks for; undefined where it has none. */
  private packagesOf(folder: string): ReadonlySet<string> | undefined {
    if (!this.declared.has(folder)) this.declared.set(folder, this.read(posix.join(folder, 'package.json')));
    return this.declared.get(folder);
  }

  private read(file: string): ReadonlySet<string> | undefined {
    const text = this.project.files.has(file) ? this.project.read(file) : undefined;
    if (text === undefined) return undefined;
    // Every quoted name: a package that is mentioned anywhere is no folder of the project.
    return new Set([...text.matchAll(/"([\w-]+)"\s*:/g)].map(([, name = '']) => name));
  }
}
