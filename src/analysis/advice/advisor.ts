import type { Advice, Handler } from '../../domain';
import type { ts } from '../syntax';
import type { CallPlaces } from './reads/call-places';
import type { ProjectFunctions } from './reads/project-functions';
import type { Reads } from './reads/reads';

/** One source file under advice. */
export interface AdvisedFile {
  file: string;
  source: ts.SourceFile;
  /** Handlers that may run its code and serve traffic. */
  users: ReadonlySet<Handler>;
  /** All handlers that may run its code. */
  runners: ReadonlySet<Handler>;
  places: CallPlaces;
  functions: ProjectFunctions;
  reads: Reads;
}

/** One kind of advice that is read from a source file. */
export type Advisor = (file: AdvisedFile) => Iterable<Advice>;
