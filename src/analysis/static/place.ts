import type { Project, StaticValue } from '../framework';
import type { ts } from '../syntax';
import { bindingsOf, type Binding } from './bindings-of';

/** Where an expression stands, for what it refers to. */
export interface Place {
  project: Project;
  file: string;
  bindings: ReadonlyMap<string, Binding>;
  /** Values of `this.x`, parameters and the like, by their text. */
  given?: ReadonlyMap<string, StaticValue>;
}

/** Prefix of a path whose beginning only running the program could tell: `path.join(process.cwd(), 'src')`. */
export const somewhere = '~/';

/** Member of an object that was spread from something which only running the program could tell. */
export const unknownRest = '...';

/** Prefix of a path that starts at the project's root: what `__dirname` gives. */
export const rootPrefix = '/';

export function placeOf(project: Project, source: ts.SourceFile): Place {
  return { project, file: source.fileName, bindings: bindingsOf(source) };
}
