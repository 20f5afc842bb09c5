import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../domain';
import type { ModuleIr } from './ir';
import { listFiles, type ListOptions } from './list-files';
import { readText } from './read-text';
import type { SummaryCache } from './modules';

interface KnownFile {
  /** Of the disk: modification time in ms and size in bytes. */
  stamp: string;
  /** Size on the disk. */
  bytes: number;
  /** It could not be read. The next analysis tries again: permissions leave no trace in the stamp. */
  isRefused?: true;
  text?: string;
  summary?: ModuleIr;
  /** By the source of the pattern. */
  hints: Map<string, boolean>;
}

type Report = (diagnostic: Diagnostic) => void;

const SOURCE_FILE = /\.[cm]?[jt]sx?$/;
const UNSAVED = 'unsaved';

/** The files of one project as they are now: on disk, or in an editor that has not saved them. */
export class ProjectFiles {
  all: ReadonlySet<string> = new Set();
  readonly summaries: SummaryCache = {
    get: (file) => this.known.get(file)?.summary,
    set: (file, summary) => {
      const entry = this.known.get(file);
      if (entry) entry.summary = summary;
    },
  };
  private readonly known = new Map<string, KnownFile>();
  private readonly unsaved = new Map<string, string>();
  private changed = new Set<string>();

  constructor(
    private readonly root: string,
    private readonly options: ListOptions,
  ) {}

  setText(file: string, text: string | undefined): void {
    if (text === undefined) this.unsaved.delete(file);
    else this.unsaved.set(file, text);
    this.forget(file);
  }

  /** Files that are not what they were when this was last asked, as far as they had been read. */
  takeChanges(): Set<string> {
    const { changed } = this;
    this.changed = new Set();
    return changed;
  }

  /** Gives back changes that nothing was made of. */
  returnChanges(changes: ReadonlySet<string>): void {
    for (const file of changes) this.changed.add(file);
  }

  private forget(file: string): void {
    this.known.delete(file);
    this.changed.add(file);
  }

  /** Lists the project anew and forgets what changed on disk. */
  async refresh(report: Report, progress: (done: number, total: number, what: string) => Promise<void>): Promise<void> {
    await progress(0, 1, 'Listing files');
    const { files, diagnostics } = listFiles(this.root, this.options);
    diagnostics.forEach(report);
    this.all = new Set([...files, ...this.unsaved.keys()]);
    for (const file of this.known.keys()) if (!this.all.has(file)) this.forget(file);
    let done = 0;
    for (const [file, entry] of this.known) {
      if (done++ % 200 === 0) await progress(done, this.known.size, 'Looking for changes');
      if (entry.isRefused || entry.stamp !== this.stampOf(file).stamp) this.forget(file);
    }
  }

  read(file: string, report: Report): string | undefined {
    if (!this.all.has(file)) return undefined;
    const text = this.unsaved.get(file);
    if (text !== undefined) {
      this.entry(file);
      return text;
    }
    const entry = this.entry(file);
    entry.text ??= this.readFromDisk(file, report);
    return entry.text;
  }

  /** Texts are needed while an analysis runs; what was learned from them stays. */
  forgetTexts(): void {
    for (const entry of this.known.values()) delete entry.text;
  }

  /** Source files whose text matches. */
  hinted(hint: RegExp, report: Report): string[] {
    const key = `${hint.flags}/${hint.source}`;
    const pattern = new RegExp(hint.source, hint.flags.replace(/[gy]/g, ''));
    return [...this.all].filter((file) => {
      if (!SOURCE_FILE.test(file)) return false;
      const { hints } = this.entry(file);
      let matches = hints.get(key);
      if (matches === undefined) hints.set(key, (matches = pattern.test(this.read(file, report) ?? '')));
      return matches;
    });
  }

  private entry(file: string): KnownFile {
    let entry = this.known.get(file);
    if (!entry) this.known.set(file, (entry = { ...this.stampOf(file), hints: new Map() }));
    return entry;
  }

  private stampOf(file: string): Pick<KnownFile, 'bytes' | 'stamp'> {
    if (this.unsaved.has(file)) return { stamp: UNSAVED, bytes: 0 };
    const stat = lstatSync(join(this.root, file), { throwIfNoEntry: false });
    return stat ? { stamp: `${stat.mtimeMs}:${stat.size}`, bytes: stat.size } : { stamp: 'missing', bytes: 0 };
  }

  private readFromDisk(file: string, report: Report): string | undefined {
    const entry = this.entry(file);
    const read = readText(join(this.root, file), entry.bytes);
    if (read.text !== undefined) return read.text;
    entry.isRefused = true;
    report({ file, severity: read.severity, message: read.problem });
    return undefined;
  }
}
