/** CPU of this process since a reading of `process.cpuUsage()`, user and system, in ms. */
export function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
