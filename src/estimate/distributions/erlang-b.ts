/** Share of requests that find all `servers` busy when `load` are busy on average and the refused do not return (Erlang B). */
export function erlangB(servers: number, load: number): number {
  if (load <= 0) return servers > 0 ? 0 : 1;
  // Of thousands: none wait below four fifths of the servers, and far above what is over the servers is refused (both within 0.1 %).
  if (servers > 1000 && load < 0.8 * servers) return 0;
  if (servers > 1000 && load > 3 * servers) return 1 - servers / load;
  let blocked = 1;
  for (let server = 1; server <= servers; server++) blocked = (load * blocked) / (server + load * blocked);
  return blocked;
}
