const perDecade = 6;
const decades = 12;

/** Requests per month at which a table is filled: six to a decade from one to 10^12. */
const grid: readonly number[] = Array.from({ length: perDecade * decades + 1 }, (_, index) => 10 ** (index / perDecade));

/**
 * Tabulates quantities that do not grow in proportion to the project's requests, where they are asked, and reads them by straight lines
 * between the points: a chart asks thousands of times. Below one request they fall in proportion to nothing. The next answer takes the
 * place of the last one.
 */
export function trafficTable(at: (requestsPerMonth: number) => number[]): (requestsPerMonth: number) => readonly number[] {
  const rows: number[][] = [];
  const answer: number[] = [];
  const row = (index: number) => (rows[index] ??= at(grid[index]!));
  return (requestsPerMonth) => {
    if (requestsPerMonth <= 1) return mix(answer, row(0), row(0), 0, Math.max(0, requestsPerMonth));
    const index = Math.min(grid.length - 2, Math.floor(Math.log10(requestsPerMonth) * perDecade));
    const share = (requestsPerMonth - grid[index]!) / (grid[index + 1]! - grid[index]!);
    return mix(answer, row(index), row(index + 1), share, 1);
  };
}

/** Between two rows, times a factor. */
function mix(into: number[], below: readonly number[], above: readonly number[], share: number, factor: number): readonly number[] {
  for (let column = 0; column < below.length; column++) into[column] = factor * (below[column]! + share * (above[column]! - below[column]!));
  return into;
}
