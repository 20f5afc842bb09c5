/** Requests of one kind that a fleet of tasks serves. */
export interface TaskLoad {
  requestsPerSecond: number;
  waitMs: number;
  /** At one vCPU, without the server's own. */
  cpuMs: number;
  /** KB that one request in flight holds. */
  requestKb: number;
  /** Connection pools of a process, and how long a request holds one of their connections, ms. */
  pools?: readonly { name: string; size: number; holdMs: number }[];
}

/** One size of task and what a process in it needs. */
export interface Task {
  vCpu: number;
  memoryMiB: number;
  /** CPU of the HTTP server itself, ms per request. */
  requestOverheadMs: number;
  /** Speed of its vCPU against the reference. */
  cpuSpeed: number;
  /** Share of one event loop that may be used, 0..1. */
  targetUtilization: number;
  /** MiB of the idle process; one process per whole vCPU. */
  processMiB: number;
  /** Sockets that a request holds besides its own. */
  outgoingSockets: number;
  fileDescriptors: number;
  /** Connection pools of one task and how long any request holds a connection. */
  pools?: readonly { size: number; holdMs: number }[];
}
