import ignore, { type Ignore } from 'ignore';

/** `**` in one pattern: each multiplies the time for a path by its number of folders. */
const MOST_FOLDER_STARS = 2;
/** Stars in one pattern. */
const MOST_STARS = 8;
/** A longer line is no pattern, in characters. */
const MOST_CHARACTERS = 1_000;

export interface IgnoreRules {
  rules: Ignore;
  /** Patterns that are not obeyed: they would take hours on a path made for them. */
  refused: string[];
}

/** Patterns as .gitignore writes them, without those that are an attack on whoever obeys them. */
export function ignoreRules(patterns: readonly string[]): IgnoreRules {
  const refused = patterns.filter(isHostile);
  return { rules: ignore({ allowRelativePaths: true }).add(refused.length > 0 ? patterns.filter((pattern) => !isHostile(pattern)) : [...patterns]), refused };
}

function isHostile(pattern: string): boolean {
  if (pattern.length > MOST_CHARACTERS) return !pattern.startsWith('#');
  // At the ends they cost nothing: there is nothing to try beside them.
  const parts = pattern.replace(/^!?\/?/, '').split('/').filter((part) => part !== '');
  const inner = parts.slice(parts.findIndex((part) => part !== '**'), parts.findLastIndex((part) => part !== '**') + 1);
  return inner.filter((part) => part.includes('**')).length > MOST_FOLDER_STARS || inner.join('/').split(/\*+/).length - 1 > MOST_STARS;
}
