/** A value that is made on first use is made once in the life of a process. */
export const LAZY_INIT_PROBABILITY = 0.01;
