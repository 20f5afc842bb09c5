/** Share of requests that end in an error of the code, or of what it asks: our estimate. */
export const ERROR_PROBABILITY = 0.02;
