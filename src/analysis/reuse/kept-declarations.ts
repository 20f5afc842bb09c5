import type { Diagnostic } from '../../domain';
import type { ProjectFiles } from '../files/project-files';
import type { HandlerDeclaration } from '../framework';
import type { PathNumbers } from '../files/path-numbers';
import type { AskedState } from '../state/known-state';
import { AskedSources } from './asked-sources';
import type { ChangedSource } from './changed-source';

type Report = (diagnostic: Diagnostic) => void;

interface Found {
  declarations: readonly HandlerDeclaration[];
  asked: AskedSources;
}

/** The declarations that were found last, for as long as finding them again would be told the same. */
export class KeptDeclarations {
  private last: Found | undefined;
  /** Of an analysis that has not ended. */
  private next: Found | undefined;

  /** Undefined where they must be found again. Asked of a project with the same files and the same configuration. */
  of(changed: readonly ChangedSource[], files: ProjectFiles, report: Report): readonly HandlerDeclaration[] | undefined {
    const { last } = this;
    this.next = undefined;
    if (!last) return undefined;
    const { said } = this;
    const isSame = (source: ChangedSource): boolean => source.before !== undefined && !said.has(source.file) && last.asked.isSame(source) && files.isFoundAsBefore(source.file, source.before, report);
    if (!changed.every(isSame)) return undefined;
    for (const diagnostic of last.asked.said) report(diagnostic);
    return last.declarations;
  }

  /** Files that finding them said something of. */
  get said(): ReadonlySet<string> {
    return new Set(this.last?.asked.said.map(({ file }) => file));
  }

  /** They were found anew. */
  found(declarations: readonly HandlerDeclaration[], asked: AskedSources): void {
    this.next = { declarations, asked };
  }

  /** For another session. */
  state(numbers: PathNumbers): AskedState | undefined {
    return this.last?.asked.state(numbers);
  }

  /** Goes on where the session that wrote the state ended, with what it found. */
  restore(declarations: readonly HandlerDeclaration[], state: AskedState | undefined, paths: readonly string[]): void {
    const asked = state && AskedSources.from(state, paths);
    this.last = asked && { declarations, asked };
  }

  /** Ends an analysis. */
  keep(): void {
    this.last = this.next ?? this.last;
    this.next = undefined;
  }
}
