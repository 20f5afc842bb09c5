/** Longer than what anybody writes to declare one function, in characters. */
const MAX_CALL = 20_000;
const member = /\s*\.\s*\w+\s*(?=\()/y;

/** Where calls of a program end whose strings are blanks: linear, however its brackets nest. */
export interface Calls {
  /** Position behind the bracket that closes the one at `open`; undefined where none does. */
  closing(open: number): number | undefined;
  /** Position behind the call whose parenthesis opens at `open`, with what is called on its result: `create(this, "id").handler("a.b").build()`. Undefined where that is no declaration of one function. */
  end(open: number): number | undefined;
}

/** Matches the brackets of a program. */
export function callsIn(bare: string): Calls {
  const closings = closingsIn(bare);
  const closing = (open: number): number | undefined => closings.get(open);
  return {
    closing,
    end: (open) => {
      let end = closing(open);
      while (end !== undefined && end - open <= MAX_CALL) {
        member.lastIndex = end;
        if (!member.test(bare)) return end;
        end = closing(member.lastIndex);
      }
      return undefined;
    },
  };
}

function closingsIn(bare: string): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: bracket, index } of bare.matchAll(/[()[\]{}]/g)) {
    if ('([{'.includes(bracket)) open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) closings.set(start, index + 1);
    }
  }
  return closings;
}
