import type { FunctionRules } from '../../domain';
import type { coldStarts, ColdStarts } from '../cold-starts/cold-starts';
import { coldTables } from './cold-tables';
import type { Case } from '../cost-model';
import type { RequestDuration } from './request-duration';
import type { HandlerShare } from '../traffic/handler-share';

/** A function that serves several handlers. */
interface Server {
  /** Of the requests of the workload. */
  share: number;
  /** That time of theirs for one request of the workload. */
  busyMs: number;
  /** It loads what any of them needs. */
  initMs: number;
  /** Cold starts of a route by those of the server, were all its traffic of that shape, and by the route's share. */
  routes: Map<ColdStarts, Map<number, ColdStarts>>;
}

/** How environments start, those of servers for all their handlers together. `served`: the groups of such handlers. */
export function serverStarts(
  parts: readonly HandlerShare[], durations: readonly RequestDuration[], served: readonly number[], starts: readonly (ColdStarts | undefined)[], rules: FunctionRules, of: Case,
): readonly (ColdStarts | undefined)[] {
  const servers = serversOf(parts, durations, of);
  const tableOf = coldTables(rules);
  const answer = [...starts];
  for (const group of served) {
    const { handler, share, traffic } = parts[group]!;
    answer[group] = startsOfRoute(servers.get(handler.server)!, share, tableOf(traffic));
  }
  return answer;
}

function serversOf(parts: readonly HandlerShare[], durations: readonly RequestDuration[], of: Case): Map<string | undefined, Server> {
  const servers = new Map<string | undefined, Server>();
  for (const [group, { handler, together }] of parts.entries()) {
    if (handler.server === undefined) continue;
    const server = servers.get(handler.server) ?? { share: 0, busyMs: 0, initMs: 0, routes: new Map<ColdStarts, Map<number, ColdStarts>>() };
    server.share += together;
    server.busyMs += together * durations[group]!.inProgressMs;
    server.initMs = Math.max(server.initMs, handler.profile.initMs[of]);
    servers.set(handler.server, server);
  }
  return servers;
}

/** Cold starts that fall to one route: those of its server by its share of the requests. */
function startsOfRoute({ share: all, busyMs, initMs, routes }: Server, share: number, table: ReturnType<typeof coldStarts>): ColdStarts {
  const starts = table(busyMs / Math.max(Number.MIN_VALUE, all), initMs);
  const byShare = routes.get(starts) ?? new Map<number, ColdStarts>();
  routes.set(starts, byShare);
  const known = byShare.get(share) ?? ((requests: number) => (share > 0 ? starts((requests / share) * all) * (share / all) : 0));
  byShare.set(share, known);
  return known;
}
