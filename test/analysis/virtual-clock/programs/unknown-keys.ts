import { sleep } from './sleep.js';

type Event = Record<string, any>;

/** What the request may bring. */
export const possible = { table: ['seats'], kind: ['order', 'refund', 'other'], other: ['order', 'refund'], until: [5, 500] };

const handlers = new Map<string, (ms: number) => Promise<unknown>>([
  ['order', (ms) => sleep(ms)],
  ['refund', async (ms) => { await sleep(ms); await sleep(1); }],
]);

export const computedName = async (event: Event) => { const request = { RequestItems: { [event.table]: [3, 4].map((n) => ({ PutRequest: { n } })) } }; await sleep(Object.keys(request).length); await sleep(5); };
export const untilNothingIsLeft = async (event: Event) => { let left: Record<string, number[]> = { [event.table]: [1, 2] }; let tries = 0; while (Object.keys(left).length > 0) { await sleep(5); left = tries++ === 0 ? { [event.table]: [2] } : {}; } };
export const entriesByName = async (event: Event) => { const waits: Record<string, number> = {}; waits[event.table] = 7; for (const [, ms] of Object.entries(waits)) await sleep(ms); for (const name in waits) await sleep(waits[name]!); };
export const namedByEntries = async (event: Event) => { const waits = Object.fromEntries([[event.table, 4]]); await sleep(waits[event.table]); for (const ms of Object.values(waits)) await sleep(ms); };
export const groupedInObject = async (event: Event) => { const groups: Record<string, number[]> = {}; for (const item of [{ kind: event.kind, ms: 3 }, { kind: event.other, ms: 4 }]) (groups[item.kind] ??= []).push(item.ms); for (const _group of Object.values(groups)) await sleep(10); };
export const groupedInMap = async (event: Event) => { const groups = new Map<string, number[]>(); for (const item of [{ kind: event.kind, ms: 3 }, { kind: event.other, ms: 4 }]) { const group = groups.get(item.kind); if (group) group.push(item.ms); else groups.set(item.kind, [item.ms]); } for (const group of groups.values()) await sleep(10 * group.length + 1); };
export const countedInMap = async (event: Event) => { const counts = new Map<string, number>(); for (const kind of [event.kind, event.other]) counts.set(kind, (counts.get(kind) ?? 0) + 1); await sleep(counts.size * 6); };
export const seenInSet = async (event: Event) => { const seen = new Set<string>(); for (const kind of [event.kind, event.other]) { if (seen.has(kind)) continue; seen.add(kind); await sleep(6); } await sleep(seen.size); };
export const namedInMap = async (event: Event) => { const waits = new Map([[event.kind as string, 8]]); await sleep(waits.get('order') ?? 2); };
export const handlerInMap = async (event: Event) => { const handle = handlers.get(event.kind); if (!handle) return; await handle(9); };
export const entryInMap = async (event: Event) => { const kept = new Map([[event.kind as string, { value: sleep(9, 3) as Promise<number>, until: event.until as number }]]); const known = kept.get(event.other); if (known && known.until > 100) await sleep(await known.value); else await sleep(20); };
export const untilNothingIsLeftOfAnswer = async (event: Event) => { let left: Record<string, number[]> = { [event.table]: [1, 2] }; for (let tries = 0; Object.keys(left).length > 0 && tries < 3; tries++) { await sleep(5); left = tries === 1 ? {} : { ...left }; } };
export const deletedFromObject = async (event: Event) => { const open: Record<string, { ms: number }> = {}; open[event.kind] = { ms: 4 }; delete open[event.other]; for (const { ms } of Object.values(open)) await sleep(ms); await sleep(1); };
export const namedInObject = async (event: Event) => { const waits: Record<string, number> = { [event.kind]: 8 }; await sleep(waits.order ?? 2); };
export const deletedFromMap = async (event: Event) => { const open = new Map([[event.kind as string, { ms: 4 }]]); open.delete(event.other); for (const { ms } of open.values()) await sleep(ms); await sleep(1); };
export const oneKeyInTwoMaps = async (event: Event) => { const both = new Map([[event.kind as string, 1], [event.other as string, 2]]), one = new Map([[event.kind as string, 1]]); if (both.has('refund')) await sleep(one.has('refund') ? 3 : 5); };
export const askedAfterDelete = async (event: Event) => { const open = new Set(['order', 'refund']); if (open.has(event.kind)) { open.delete('order'); await sleep(open.has(event.kind) ? 3 : 5); } };
export const askedAfterDeleteInObject = async (event: Event) => { const open: Record<string, number> = {}; open[event.kind] = 1; open[event.other] = 1; if (open.refund) { delete open[event.other]; await sleep(open.refund ? 3 : 5); } };
export const askedAfterClear = async (event: Event) => { const open = new Set(['order', 'refund']); if (open.has(event.kind)) { open.clear(); open.add('other'); await sleep(open.has(event.kind) ? 3 : 5); } };
