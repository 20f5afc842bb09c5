import { join } from 'node:path';
import type { Diagnostic } from '../../domain';
import type { ModuleIr } from '../ir';
import { letGoOfConfigs } from '../config/parse/let-go-of-configs';
import type { ParsedConfigs } from '../framework';
import { fileStamp } from './file-stamp';
import { FormerFiles, type FormerFile } from './former-files';
import { HintPatterns } from './hint-patterns';
import { UNSAVED, type KnownFile } from './known-file';
import { knownSummary } from './known-summary';
import type { KnownState } from '../state/known-state';
import { isOnlyInEditor, listFiles, type ListOptions } from './list-files';
import { ListedFiles } from './listed-files';
import type { PathNumbers } from './path-numbers';
import type { Progress } from '../progress-of';
import { isSource } from '../text/is-source';
import { KeptSummaries } from './kept-summaries';
import { newlyKnown } from './newly-known';
import { readKnownFiles } from './read-known-files';
import { readText } from './read-text';
import { refusedSize, refusedText } from './refused-text';
import { takeText } from './take-text';
import { StoredSummaries } from '../state/stored-summaries';
import { writeKnownFiles } from './write-known-files';

type Report = (diagnostic: Diagnostic) => void;

/** While only texts change in the editor, the disk is looked at this often, in ms: whoever watches it may miss what happens there. */
const LOOK_AGAIN_MS = 5_000;

/** The files of one project as they are now: on disk, or in an editor that has not saved them. */
export class ProjectFiles {
  all = new ListedFiles(new Set());
  readonly configs: ParsedConfigs = new Map();
  private readonly known = new Map<string, KnownFile>();
  readonly summaries = new KeptSummaries(this.known, () => this.stored);
  private readonly unsaved = new Map<string, string>();
  private changed = new Set<string>();
  /** Changes that an answer is being made of. */
  private taken: ReadonlySet<string> = new Set();
  private readonly former: FormerFiles;
  private readonly patterns = new HintPatterns();
  private stored?: StoredSummaries;
  /** Something that was made of the texts may hang on the list. */
  private isListUsed = false;
  /** When the disk was looked at last, and nothing but texts of listed files has changed since; undefined = it must be looked at. */
  private lookedAt?: number | undefined;

  constructor(
    private readonly root: string,
    private readonly options: ListOptions,
    /** Texts are told apart by their hash, so that what was only touched, or changed and changed back, counts as unchanged. */
    private readonly hashes = false,
  ) {
    this.former = new FormerFiles(root);
  }

  setText(file: string, text: string | undefined): void {
    const before = this.unsaved.get(file);
    if (text === undefined) this.unsaved.delete(file);
    // As it will be saved: half of a character becomes a replacement character, which an unsaved text would differ in and its hash would not.
    else this.unsaved.set(file, text.toWellFormed());
    // What was not listed when somebody typed in it before is left out as long as the disk stays as it is.
    if (text === undefined || (before === undefined && !this.all.has(file))) this.lookedAt = undefined;
    // What no answer has read cannot change one, here as on disk: a script in another language, what .gitignore names.
    if (this.known.has(file)) this.forget(file, before);
  }

  /** Files that are not what they were when this was last asked, as far as they had been read. */
  takeChanges(): ReadonlySet<string> {
    this.taken = this.changed;
    this.changed = new Set();
    return this.taken;
  }

  /** Something changed of which nothing was made yet. */
  get hasChanges(): boolean {
    return this.changed.size > 0;
  }

  /** Gives back changes that nothing was made of. */
  returnChanges(changes: ReadonlySet<string>): void {
    for (const file of changes) this.changed.add(file);
    this.taken = new Set();
  }

  /** An answer was made of everything; whoever asks what changed is told of the difference to it. */
  answered(): void {
    this.former.settle(this.changed);
    this.taken = new Set();
  }

  /** What a changed file was when the last answer was made, as far as that is known. */
  formerOf(file: string): (FormerFile & { summary: ModuleIr | undefined }) | undefined {
    const former = this.former.of(file);
    return former && { ...former, summary: knownSummary(former.entry, this.stored) };
  }

  /** Whether searches of all sources find a changed file where they found it before. */
  isFoundAsBefore(file: string, before: KnownFile, report: Report): boolean {
    return this.patterns.areSame(before, this.entry(file), () => this.read(file, report) ?? '');
  }

  private forget(file: string, text?: string): void {
    this.former.note(file, this.known.get(file), text);
    this.known.delete(file);
    this.changed.add(file);
  }

  /** Lists the project anew, in one order whether files are saved or not, and forgets what changed on disk. `isOnlyText`: nothing has changed there, as far as whoever asks knows. */
  async refresh(report: Report, progress: Progress, isOnlyText = false): Promise<void> {
    await progress(0, 1, 'Listing files');
    if (!isOnlyText || this.lookedAt === undefined || performance.now() - this.lookedAt > LOOK_AGAIN_MS) await this.lookAtDisk(report, progress);
    else {
      // What an analysis that came to no end made of the texts goes with its list.
      if (this.isListUsed) this.all = this.all.again();
      for (const [file, entry] of this.known) if (entry.isRefused) this.forget(file);
    }
    this.isListUsed = true;
    await this.takeBack(progress);
  }

  private async lookAtDisk(report: Report, progress: Progress): Promise<void> {
    const lookedAt = performance.now();
    const { files, diagnostics } = listFiles(this.root, this.options);
    diagnostics.forEach(report);
    this.all = new ListedFiles(new Set([...files, ...[...this.unsaved.keys()].filter((file) => isOnlyInEditor(this.root, file, this.options))].sort()));
    for (const file of this.known.keys()) if (!this.all.has(file)) this.forget(file);
    let done = 0;
    for (const [file, entry] of this.known) {
      if (done++ % 200 === 0) await progress(done, this.known.size, 'Looking for changes');
      if (entry.isRefused || entry.stamp !== this.stampOf(file).stamp) this.forget(file);
    }
    // What is said of the list is said each time.
    this.lookedAt = diagnostics.length === 0 ? lookedAt : undefined;
  }

  /** Files whose text is what the last answer was made of are not changed. What cannot be read is said when somebody needs it. */
  private async takeBack(progress: Progress): Promise<void> {
    let done = 0;
    for (const [file, before] of this.former.hashed()) {
      if (done++ % 200 === 199) await progress(done, this.changed.size, 'Looking for changes');
      if (!this.all.has(file) || !this.changed.has(file) || this.taken.has(file)) continue;
      if (this.known.get(file)?.hash === undefined) this.read(file, () => {});
      const now = this.known.get(file);
      if (!now || now.hash !== before.hash) continue;
      this.known.set(file, { ...before, isFresh: undefined, ...now, summary: now.summary ?? before.summary, asked: before.asked, found: before.found });
      this.changed.delete(file);
      this.former.drop(file);
    }
  }

  read(file: string, report: Report): string | undefined {
    if (!this.all.has(file)) return undefined;
    const [text, entry] = [this.unsaved.get(file), this.entry(file)];
    // An editor's text is taken as far as the file with it would be.
    if (text !== undefined) return takeText(file, entry, refusedSize(Buffer.byteLength(text)) ?? refusedText(text) ?? { text }, this.hashes, report);
    return (entry.text ??= takeText(file, entry, readText(join(this.root, file), entry.bytes), this.hashes, report));
  }

  /** Texts are needed while an analysis runs; what was learned from them stays. */
  forgetTexts(): void {
    // Not deleted: V8 would make a dictionary of each.
    for (const entry of this.known.values()) if (entry.text !== undefined) entry.text = undefined;
    this.all = this.all.again();
    this.isListUsed = false;
    letGoOfConfigs(this.configs, this.all);
  }

  /** Source files whose text matches. */
  hinted(hint: RegExp, report: Report): string[] {
    const number = this.patterns.numberOf(hint);
    return [...this.all.list].filter((file) => isSource(file) && this.patterns.isIn(this.entry(file), number, () => this.read(file, report) ?? ''));
  }

  private entry(file: string): KnownFile {
    let entry = this.known.get(file);
    if (!entry) this.known.set(file, (entry = newlyKnown(this.stampOf(file))));
    return entry;
  }

  private stampOf(file: string): Pick<KnownFile, 'bytes' | 'stamp' | 'isFresh'> {
    return this.unsaved.has(file) ? { stamp: UNSAVED, bytes: 0, isFresh: undefined } : fileStamp(this.root, file);
  }

  /** For another session; what cannot be vouched for then is looked at again. */
  state(numbers: PathNumbers, breathe: () => Promise<void>): ReturnType<typeof writeKnownFiles> {
    return writeKnownFiles(this.known, this.stored, this.patterns, numbers, breathe);
  }

  /** Goes on where the session that wrote the state ended. */
  restore(state: KnownState, behind: Buffer): void {
    this.stored = new StoredSummaries(behind);
    this.all = new ListedFiles(new Set(state.paths.slice(0, state.listed)));
    // An editor's text came before the state: only if it is the same was it known.
    for (const [file, entry] of readKnownFiles(state, this.patterns)) this.known.set(file, entry);
    for (const file of this.unsaved.keys()) if (this.known.has(file)) this.forget(file);
  }
}
