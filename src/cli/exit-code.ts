/** How the program ends, for scripts. */
export const exitCode = {
  /** The answer was printed; warnings may be on stderr. */
  answered: 0,
  /** No answer: a wrong option, no folder, nothing to estimate, a file that cannot be written. */
  failed: 1,
  /** Answered, but without what `hosting-cost.json` says wrongly. */
  inputsRefused: 2,
  /** Answered; a budget of `hosting-cost.json` is exceeded. */
  overBudget: 3,
} as const;
