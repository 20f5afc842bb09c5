import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../domain';
import type { ModuleIr } from '../ir';
import { letGoOfConfigs } from '../config/let-go-of-configs';
import type { ParsedConfigs } from '../framework';
import { UNSAVED, type KnownFile } from './known-file';
import type { KnownState } from '../state/known-state';
import { isOnlyInEditor, listFiles, type ListOptions } from './list-files';
import type { PathNumbers } from './path-numbers';
import { readKnownFiles } from './read-known-files';
import { readText } from './read-text';
import { refusedSize, refusedText } from './refused-text';
import { StoredSummaries } from '../state/stored-summaries';
import type { SummaryCache } from '../modules/module-source';
import { textHash } from '../text-hash';
import { writeKnownFiles } from './write-known-files';

type Report = (diagnostic: Diagnostic) => void;

const SOURCE_FILE = /\.[cm]?[jt]sx?$/;
/** A file that changed within this time before it was read, in ms, may change again without another stamp: file systems tick as slowly. */
const TICK_MS = 2_000;

/** The files of one project as they are now: on disk, or in an editor that has not saved them. */
export class ProjectFiles {
  all: ReadonlySet<string> = new Set();
  readonly summaries: SummaryCache = {
    get: (file) => this.summaryOf(this.known.get(file)),
    set: (file, summary) => {
      const entry = this.known.get(file);
      if (entry) entry.summary = summary;
    },
    drop: (file) => delete this.known.get(file)?.summary,
  };
  readonly configs: ParsedConfigs = new Map();
  private readonly known = new Map<string, KnownFile>();
  private readonly unsaved = new Map<string, string>();
  private changed = new Set<string>();
  /** What was known of the changed files: some will have the same text again. */
  private readonly before = new Map<string, KnownFile>();
  /** Changes that nothing was made of: whatever the files are by now, they are not what the last answer was made of. */
  private owed: ReadonlySet<string> = new Set();
  private stored?: StoredSummaries;

  constructor(
    private readonly root: string,
    private readonly options: ListOptions,
    /** Texts are told apart by their hash, so that what was only touched, or changed and changed back, counts as unchanged. */
    private readonly hashes = false,
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
    this.owed = new Set();
    return changed;
  }

  /** Something changed of which nothing was made yet. */
  get hasChanges(): boolean {
    return this.changed.size > 0;
  }

  /** Gives back changes that nothing was made of. */
  returnChanges(changes: ReadonlySet<string>): void {
    for (const file of changes) this.changed.add(file);
    this.owed = new Set(this.changed);
  }

  private forget(file: string): void {
    const entry = this.known.get(file);
    if (entry?.hash && !this.owed.has(file)) this.before.set(file, entry);
    this.known.delete(file);
    this.changed.add(file);
  }

  /** Lists the project anew and forgets what changed on disk. */
  async refresh(report: Report, progress: (done: number, total: number, what: string) => Promise<void>): Promise<void> {
    await progress(0, 1, 'Listing files');
    const { files, diagnostics } = listFiles(this.root, this.options);
    diagnostics.forEach(report);
    this.all = new Set([...files, ...[...this.unsaved.keys()].filter((file) => isOnlyInEditor(this.root, file, this.options))]);
    for (const file of this.known.keys()) if (!this.all.has(file)) this.forget(file);
    let done = 0;
    for (const [file, entry] of this.known) {
      if (done++ % 200 === 0) await progress(done, this.known.size, 'Looking for changes');
      if (entry.isRefused || entry.stamp !== this.stampOf(file).stamp) this.forget(file);
    }
    this.takeBack(report);
  }

  /** Files whose text is what it was are not changed. */
  private takeBack(report: Report): void {
    for (const [file, before] of this.before) {
      if (!this.all.has(file)) continue;
      this.read(file, report);
      const now = this.known.get(file);
      if (!now || now.hash !== before.hash) continue;
      this.known.set(file, { ...before, isFresh: undefined, ...now, hints: before.hints });
      this.changed.delete(file);
    }
    this.before.clear();
  }

  read(file: string, report: Report): string | undefined {
    if (!this.all.has(file)) return undefined;
    const text = this.unsaved.get(file);
    const entry = this.entry(file);
    if (text !== undefined) return this.checked(entry, file, text, report);
    entry.text ??= this.readFromDisk(file, report);
    return entry.text;
  }

  /** An editor's text is taken as far as the file with it would be. */
  private checked(entry: KnownFile, file: string, text: string, report: Report): string | undefined {
    const refused = refusedSize(Buffer.byteLength(text)) ?? refusedText(text);
    if (!refused || refused.text !== undefined) {
      if (this.hashes) entry.hash ??= textHash(text);
      return text;
    }
    entry.isRefused = true;
    report({ file, severity: refused.severity, message: refused.problem });
    return undefined;
  }

  /** Texts are needed while an analysis runs; what was learned from them stays. */
  forgetTexts(): void {
    for (const entry of this.known.values()) delete entry.text;
    // What was made of the texts hangs on the list.
    this.all = new Set(this.all);
    letGoOfConfigs(this.configs, this.all);
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

  private stampOf(file: string): Pick<KnownFile, 'bytes' | 'stamp' | 'isFresh'> {
    if (this.unsaved.has(file)) return { stamp: UNSAVED, bytes: 0 };
    const stat = lstatSync(join(this.root, file), { throwIfNoEntry: false });
    return stat ? { stamp: `${stat.mtimeMs}:${stat.size}`, bytes: stat.size, ...(Date.now() - stat.mtimeMs < TICK_MS && { isFresh: true }) } : { stamp: 'missing', bytes: 0 };
  }

  private readFromDisk(file: string, report: Report): string | undefined {
    const entry = this.entry(file);
    const read = readText(join(this.root, file), entry.bytes);
    if (read.text !== undefined) {
      if (this.hashes) entry.hash ??= textHash(read.text);
      return read.text;
    }
    entry.isRefused = true;
    report({ file, severity: read.severity, message: read.problem });
    return undefined;
  }

  private summaryOf(entry: KnownFile | undefined): ModuleIr | undefined {
    if (entry?.stored && !entry.summary) {
      entry.summary = this.stored?.at(entry.stored);
      if (!entry.summary) delete entry.stored;
    }
    return entry?.summary;
  }

  /** For another session; what cannot be vouched for then is looked at again. */
  state(numbers: PathNumbers, breathe: () => Promise<void>): ReturnType<typeof writeKnownFiles> {
    return writeKnownFiles(this.known, this.stored, numbers, breathe);
  }

  /** Goes on where the session that wrote the state ended. */
  restore(state: KnownState, behind: Buffer): void {
    this.stored = new StoredSummaries(behind);
    this.all = new Set(state.paths.slice(0, state.listed));
    // An editor's text came before the state: only if it is the same was it known.
    for (const [file, entry] of readKnownFiles(state)) (this.unsaved.has(file) ? this.before : this.known).set(file, entry);
  }
}
