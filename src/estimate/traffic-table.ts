const perDecade = 6;
const decades = 12;

/** Requests per month at which a table is filled: six to a decade from one to 10^12. */
const grid: readonly number[] = Array.from({ length: perDecade * decades + 1 }, (_, index) => 10 ** (index / perDecade));

/**
 * Tabulates quantities that do not grow in proportion to the project's requests, where they are asked, and reads them by straight lines
 * between the points: a chart asks thousands of times. Below one request they fall in proportion to nothing.
 */
export function trafficTable(at: (requestsPerMonth: number) => number[]): (requestsPerMonth: number) => number[] {
  const rows: number[][] = [];
  const row = (index: number) => (rows[index] ??= at(grid[index]!));
  return (requestsPerMonth) => {
    if (requestsPerMonth <= 1) return row(0).map((value) => value * Math.max(0, requestsPerMonth));
    const index = Math.min(grid.length - 2, Math.floor(Math.log10(requestsPerMonth) * perDecade));
    const share = (requestsPerMonth - grid[index]!) / (grid[index + 1]! - grid[index]!);
    const above = row(index + 1);
    return row(index).map((below, column) => below + share * (above[column]! - below));
  };
}
