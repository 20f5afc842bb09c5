/** Share of requests that are the first of their process. */
export const FIRST_REQUEST = 0.01;
