import type { Diagnostic } from '../../domain';
import type { ModuleIr } from '../ir';
import { localShape } from '../modules/local-shape';
import type { PathNumbers } from '../files/path-numbers';
import type { AskedState } from '../state/known-state';
import { textParts, type TextPart } from '../text/text-part';
import type { ChangedSource } from './changed-source';

/** What was asked of a source: a bit for each. */
const TEXT = 1;
const NAMES = 2;
const PLACES = 4;
const SOME_NAMES = 8;
/** Of the first part; the others follow. */
const PART = 16;

/** What finding declarations asked of sources: it finds the same as long as these say the same. */
export class AskedSources {
  private readonly asked = new Map<string, number>();
  /** What was said meanwhile. */
  readonly said: Diagnostic[] = [];
  private readonly names = new Set<string>();
  /** The file that is asked for a name: what it has from others may have another name there. */
  private entry: string | undefined;
  private isRunning = false;

  /** Of every module that is loaded for an answer. One that comes back to the file that was asked may need all of it. */
  readonly onLoad = (file: string): void => {
    const isEntry = file === this.entry;
    if (isEntry) this.entry = undefined;
    this.note(file, this.isRunning ? TEXT : isEntry ? SOME_NAMES : NAMES);
  };

  noteText(file: string): void {
    this.note(file, TEXT);
  }

  notePart(file: string, part: TextPart): void {
    this.note(file, bitOf(part));
  }

  noteName(file: string, name: string): void {
    this.entry = file;
    this.names.add(name);
    this.note(file, SOME_NAMES);
  }

  noteNames(file: string): void {
    this.entry = undefined;
    this.note(file, NAMES);
  }

  notePlaces(file: string): void {
    this.note(file, PLACES);
  }

  /** Modules that are loaded meanwhile are run. */
  whileRunning<T>(run: () => T): T {
    const { isRunning } = this;
    this.isRunning = true;
    try {
      return run();
    } finally {
      this.isRunning = isRunning;
    }
  }

  private note(file: string, bit: number): void {
    this.asked.set(file, (this.asked.get(file) ?? 0) | bit);
  }

  /** Whether a changed source says the same as before. */
  isSame({ file, change, texts, irs }: ChangedSource): boolean {
    const asked = this.asked.get(file) ?? 0;
    if (asked & TEXT) return false;
    if (asked >= PART && !(texts && [...textParts.values()].every((part) => !(asked & bitOf(part)) || isSamePart(part, texts)))) return false;
    if (!(asked & (NAMES | PLACES | SOME_NAMES)) || (change && change.names.length === 0)) return true;
    if (!irs || irs.before.error !== undefined || irs.now.error !== undefined) return false;
    const names = asked & NAMES ? undefined : this.names;
    return exportedNames(irs.before, names) === exportedNames(irs.now, names) && (!(asked & PLACES) || exportedPlaces(irs.before) === exportedPlaces(irs.now));
  }

  /** For another session. */
  state(numbers: PathNumbers): AskedState {
    return { files: [...this.asked].map(([file, bits]) => [numbers.of(file), bits]), parts: [...textParts.keys()], names: [...this.names], said: this.said };
  }

  /** As another session left it; undefined where that knew other parts of texts. */
  static from({ files, parts, names, said }: AskedState, paths: readonly string[]): AskedSources | undefined {
    if (parts.join() !== [...textParts.keys()].join()) return undefined;
    const sources = new AskedSources();
    for (const [file, bits] of files) sources.asked.set(paths[file]!, bits);
    for (const name of names) sources.names.add(name);
    sources.said.push(...said);
    return sources;
  }
}

function bitOf({ number }: TextPart): number {
  return PART << number;
}

/** Whether two texts have the same. */
function isSamePart({ of }: TextPart, texts: { before: string; now: string }): boolean {
  return JSON.stringify(of(texts.before)) === JSON.stringify(of(texts.now));
}

/** All that exports of a module, and re-exports of it by others, are made of; of some names only, if any are given. */
function exportedNames(ir: ModuleIr, names?: ReadonlySet<string>): string {
  const { exportAll, imports } = ir;
  const exports = ir.exports.filter(({ name }) => names?.has(name) ?? true);
  const named = new Set(exports.flatMap(({ local, type }) => [local, type?.split('.')[0]]));
  const own = exports.map(({ line: _line, column: _column, endColumn: _end, ...rest }) => ({ ...rest, of: rest.shape === 'value' ? localShape(ir, rest.local) : '' }));
  return JSON.stringify([own, exportAll, imports.filter(({ local }) => named.has(local))]);
}

function exportedPlaces({ exports }: ModuleIr): string {
  return JSON.stringify(exports.map(({ line, column, endColumn }) => [line, column, endColumn]));
}
