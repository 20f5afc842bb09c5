/** Share of requests in which something is missing that the code steps over with `?.` or has a plain value for: our estimate. Where it matters more a test follows, which has a share of its own. */
export const ABSENT_PROBABILITY = 0.02;
