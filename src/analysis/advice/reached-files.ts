import type { Handler } from '../../domain';
import type { Progress } from '../progress-of';

/** What is known of the way from one file to the next. */
export interface Reach {
  /** Files that a file names. */
  named(file: string): readonly string[];
  /** Files that were found by searching all sources: which handlers they are found for is not known. */
  searched: Iterable<string>;
}

/** The files that handlers may run code of, each with these handlers in their order. */
export async function reachedFiles(handlers: readonly Handler[], { named, searched }: Reach, progress: Progress): Promise<Map<string, Handler[]>> {
  const found = new Map<string, Handler[]>();
  const closures = new Map<string, ReadonlySet<string>>();
  const closureOf = (file: string): ReadonlySet<string> => {
    const known = closures.get(file) ?? closure([file], named);
    closures.set(file, known);
    return known;
  };
  const shared = closure(searched, named);
  for (const [index, handler] of handlers.entries()) {
    await progress(index, handlers.length, 'Looking for advice');
    // Code that nothing names: what a framework passes in.
    const called = new Set(handler.awaitedCalls.map(({ file }) => file));
    for (const file of new Set([...closureOf(handler.file), ...shared, ...called])) {
      const users = found.get(file);
      if (users) users.push(handler);
      else found.set(file, [handler]);
    }
  }
  return found;
}

function closure(files: Iterable<string>, named: Reach['named']): Set<string> {
  const found = new Set(files);
  for (const file of found) for (const target of named(file)) found.add(target);
  return found;
}
