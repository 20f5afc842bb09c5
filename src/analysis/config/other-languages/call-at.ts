import { endOfString } from './end-of-string';

/** Longer than what anybody writes to declare one function, in characters. */
const MAX_CALL = 20_000;
const member = /\s*\.\s*\w+\s*(?=\()/y;

/** The call whose parenthesis opens at `open`, with what is called on its result: `create(this, "id").handler("a.b").build()`. */
export function callAt(text: string, open: number): string {
  let end = closing(text, open);
  for (;;) {
    member.lastIndex = end;
    if (end - open > MAX_CALL || !member.test(text)) return text.slice(open, end);
    end = closing(text, member.lastIndex);
  }
}

/** Position behind the parenthesis that closes the one at `open`, strings skipped; the end of what may be one call where none does. */
function closing(text: string, open: number): number {
  const end = Math.min(text.length, open + MAX_CALL);
  let depth = 0;
  for (let at = open; at < end; at += 1) {
    const behind = endOfString(text, at);
    if (behind > at) at = behind - 1;
    else if ('([{'.includes(text[at]!)) depth += 1;
    else if (')]}'.includes(text[at]!) && (depth -= 1) === 0) return at + 1;
  }
  return end;
}
