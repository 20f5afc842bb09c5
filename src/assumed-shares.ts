/** Shares of requests, 0..1, where the code does not say which way they go: our estimates. */
export const assumedShares = {
  /** Something is missing that the code steps over with `?.` or has a plain value for. Where it matters more a test follows, which has a share of its own. */
  absent: 0.02,
  /** They end in an error of the code, or of what it asks. */
  error: 0.02,
  /** They leave a function by a guard. */
  guard: 0.1,
  /** They make a value that is made on first use: that is once in the life of a process. */
  lazyInit: 0.01,
} as const;
