/** One outgoing wait of a handler, as a person who read the code wrote it down. */
export interface TrueCall {
  file: string;
  /** First and last line of the whole chain, and the line of the called name; 1-based. */
  line: number;
  endLine: number;
  nameLine: number;
  callee: string;
  /** `http` where the host is unknown, `http:<vendor>`, `dynamodb`, …; `sql` where the engine is set outside the code. */
  service: string;
  multiplicity: 'once' | 'per-item' | 'conditional';
  /** Calls with the same id run at the same time. */
  parallelGroup?: string;
  /** False: started and never waited for. */
  awaited: boolean;
  /** May be reported or not, without penalty. */
  optional?: boolean;
}

/** A handler whose waits a person wrote down. */
export interface TrueWaits {
  repo: string;
  file: string;
  export: string;
  framework: string;
  io: TrueCall[];
}
