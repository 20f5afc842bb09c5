import type { EstimateSettings, FunctionRules } from '../../domain';
import { coldColumn, emptyRow } from './cold-column';
import type { Case } from '../cost-model';
import { spillShare } from './provisioned';
import type { RequestDuration } from './request-duration';
import { serverStarts } from './server-starts';
import type { StartingKinds } from './starting-kinds';
import type { HandlerShare } from '../traffic/handler-share';

/** Adds a part to a row of the columns, at a number of requests of the whole workload. */
export type ColdPart = (requestsPerMonth: number, row: number[]) => void;

/** Cold starts and use of provisioned environments. */
export interface ColdColumns {
  /** All handlers together. */
  whole: ColdPart;
  /** One handler of a group. */
  part(group: number, requestsPerMonth: number, row: number[]): void;
}

/** Of one service in one of the three cases. Handlers that read the same table at the same number of requests are looked up once, however much memory each has. */
export function coldColumns(
  parts: readonly HandlerShare[], durations: readonly RequestDuration[], { starts: ofKinds, perStart, plain, ready, served }: StartingKinds, settings: EstimateSettings, rules: FunctionRules, of: Case,
): ColdColumns {
  const starts = served.length > 0 ? serverStarts(parts, durations, served, ofKinds, rules, of) : ofKinds;
  const width = emptyRow().length;
  const withReady = new Map(ready.map((group) => [group, readyPart(group)]));
  const all = [...withReady].map(([group, part]) => times(parts[group]!.count, part));
  return {
    whole: (requests, row) => {
      let [count, share, table] = [0, NaN, starts[0]];
      for (let index = 0; index < plain.length; index++) {
        const group = plain[index]!;
        const part = parts[group]!;
        if (part.share !== share || starts[group] !== table) {
          [share, table] = [part.share, starts[group]];
          count = table!(requests * share);
        }
        add(count * part.count, group, row);
      }
      for (const part of all) part(requests, row);
    },
    part: (group, requests, row) => {
      const own = withReady.get(group);
      if (own) own(requests, row);
      else if (starts[group]) add(starts[group](requests * parts[group]!.share), group, row);
    },
  };

  function add(count: number, group: number, row: number[]): void {
    for (let column = 0; column < width; column++) row[column]! += count * perStart[group * width + column]!;
  }

  /** Of a handler with environments kept ready: only what finds them busy starts another. */
  function readyPart(group: number): ColdPart {
    const { handler, share, traffic } = parts[group]!;
    const { inProgressMs, billedMs } = durations[group]!;
    const gib = handler.memoryMiB / 1024;
    const spill = spillShare(handler, inProgressMs, traffic, settings);
    const column = coldColumn.provisionedGbSeconds[handler.architecture ?? settings.architecture];
    return (requestsPerMonth, row) => {
      const requests = requestsPerMonth * share;
      const spilled = spill(requests);
      add(starts[group]!(requests * spilled), group, row);
      row[column]! += ((requests * (1 - spilled) * billedMs) / 1000) * gib;
    };
  }
}

function times(count: number, part: ColdPart): ColdPart {
  const row = emptyRow();
  return (requestsPerMonth, into) => {
    part(requestsPerMonth, row.fill(0));
    for (let column = 0; column < row.length; column++) into[column]! += count * row[column]!;
  };
}
