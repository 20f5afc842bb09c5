/**
 * What `make` gives, or in words what went wrong in this program itself, so that it is told of the one handler, and the others keep their figures.
 * TypeErrors and SyntaxErrors are faults of ours: code that is analysed is never run. All else is thrown.
 */
export function orOwnFault<Made>(make: () => Made): { made: Made; fault?: undefined } | { made?: undefined; fault: string } {
  try {
    return { made: make() };
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    return { fault: `${error.name}: ${error.message}` };
  }
}
