import { endOfString } from './end-of-string';

/** The text of a program in C#, Go, Java, Kotlin or Python with its comments blanked: every line and column stays where it is. */
export function withoutComments(file: string, text: string): string {
  const isPython = file.endsWith('.py');
  const parts: string[] = [];
  let kept = 0;
  for (let at = 0; at < text.length; ) {
    const end = endOfComment(text, at, isPython);
    if (end > at) {
      parts.push(text.slice(kept, at), text.slice(at, end).replace(/[^\n]/g, ' '));
      kept = end;
    }
    at = Math.max(end, endOfString(text, at), at + 1);
  }
  return [...parts, text.slice(kept)].join('');
}

function endOfComment(text: string, at: number, isPython: boolean): number {
  if (isPython ? text[at] === '#' : text.startsWith('//', at)) return indexOrEnd(text, text.indexOf('\n', at));
  return !isPython && text.startsWith('/*', at) ? indexOrEnd(text, text.indexOf('*/', at + 2), 2) : at;
}

function indexOrEnd(text: string, index: number, length = 0): number {
  return index < 0 ? text.length : index + length;
}
