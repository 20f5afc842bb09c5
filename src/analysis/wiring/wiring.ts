/** One step of a state machine that goes straight on to another: both are functions of the project. */
export interface TaskHandOver {
  /** Handler ids. */
  from: string;
  to: string;
  /** Where the second step is declared. */
  file: string;
  line: number;
}

/**
 * A function and what it is connected with, as far as its configuration fixes it. Buckets, state machines and functions are named as the configuration refers
 * to them, so that two names are equal only where both mean the same.
 */
export interface WiredFunction {
  handlerId: string;
  /** What names it: an entry of its configuration (`resource Price`), its name when it is deployed (`name orders-${…}-price`, `${…}` for what only that knows). */
  names: readonly string[];
  /** Variable -> what it names. */
  environment: ReadonlyMap<string, string>;
  /** Buckets whose new objects start it. */
  startedBy: readonly string[];
}

/** A state machine of Step Functions. */
export interface WiredMachine {
  /** As an environment variable would name it; undefined where nothing can. */
  thing?: string;
  /** As its configuration names it. */
  name: string;
  /** EXPRESS bills requests and time, STANDARD each transition. */
  isExpress: boolean;
  handOvers: readonly TaskHandOver[];
  /** The handler that is its only state. */
  onlyTask?: string;
}

/** How the functions of one configuration file are connected. */
export interface Wiring {
  functions: readonly WiredFunction[];
  machines: readonly WiredMachine[];
}

/** Ids of the handlers that a configuration file declares, by their names in it. */
export type DeclaredHandlers = ReadonlyMap<string, string>;
