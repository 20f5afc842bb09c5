type AsPrinted = (part: object, side: 0 | 1) => object | undefined;

/**
 * Whether two parts of a module would be printed as the same JSON, without printing them. `asPrinted`: what a part stands for in the comparison; undefined = the part itself.
 */
export function sameParts(one: unknown, other: unknown, asPrinted?: AsPrinted): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) return Array.isArray(one) && Array.isArray(other) && sameItems(one, other, asPrinted);
  const [left, right] = [asPrinted?.(one, 0) ?? one, asPrinted?.(other, 1) ?? other] as Record<string, unknown>[];
  for (const key in left) if (!sameParts(left[key], right![key], asPrinted)) return false;
  // What is undefined is not printed: it is the same as what is not there.
  for (const key in right) if (!(key in left!) && right[key] !== undefined) return false;
  return true;
}

function sameItems(one: unknown[], other: unknown[], asPrinted: AsPrinted | undefined): boolean {
  if (one.length !== other.length) return false;
  // Nothing but a loop: each function between two levels would halve how deep the code may be nested.
  for (let index = 0; index < one.length; index++) if (!sameParts(one[index], other[index], asPrinted)) return false;
  return true;
}
