import { CHARACTERS_PER_MESSAGE } from './analysis-protocol';

/** Cuts rows so that the extension host takes in each portion within a few milliseconds; a row that is larger goes alone. */
export function* portions<Row>(rows: readonly Row[]): Iterable<Row[]> {
  let portion: Row[] = [];
  let characters = 0;
  for (const row of rows) {
    const more = JSON.stringify(row).length;
    if (portion.length > 0 && characters + more > CHARACTERS_PER_MESSAGE) {
      yield portion;
      portion = [];
      characters = 0;
    }
    portion.push(row);
    characters += more;
  }
  if (portion.length > 0) yield portion;
}
