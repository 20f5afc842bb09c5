import { sleep } from './sleep.js';

interface Item { isActive: boolean; rank: number; tags: string[] }
interface Event { items: Item[]; name: string; isFresh: boolean }

export const possible = { items: [[{ isActive: true, rank: 1, tags: ['a'] }], [{ isActive: false, rank: 2, tags: ['a'] }], Array(10).fill({ isActive: true, rank: 1, tags: ['a'] }), Array(10).fill({ isActive: false, rank: 2, tags: ['a'] })], name: ['x'] };

export const chunksByIndex = async ({ items }: Event) => { const chunks: Item[][] = []; for (let index = 0; index < items.length; index += 4) chunks.push(items.slice(index, index + 4)); for (const chunk of chunks) await Promise.all(chunk.map(() => sleep(7))); };
export const chunksByCount = async ({ items }: Event) => { const chunks = Array.from({ length: Math.ceil(items.length / 4) }, (_, index) => items.slice(index * 4, index * 4 + 4)); for (const chunk of chunks) { for (const _ of chunk) await sleep(2); await sleep(5); } };
export const filtered = async ({ items }: Event) => { const active = items.filter(({ isActive }) => isActive); for (const _ of active) await sleep(5); await sleep(1); };
export const filteredAndFound = async ({ items }: Event) => { const active = items.filter((item) => item.isActive); const isAny = items.some(({ isActive }) => isActive); await Promise.all(active.map(() => sleep(3))); if (isAny) await sleep(4); };
export const sorted = async ({ items }: Event) => { const best = [...items].sort((a, b) => a.rank - b.rank).slice(0, 3); for (const _ of best) await sleep(6); };
export const indexed = async ({ items }: Event) => { for (let index = 0; index < items.length; index++) { if (!items[index].isActive) continue; await sleep(3); } };
export const withQuery = async ({ name, isFresh }: Event) => { const url = new URL('https://w9.test/things'); url.searchParams.set('name', name); url.searchParams.append('fresh', String(isFresh)); await fetch(url); if (isFresh) await fetch(`${url}`); };
export const orderedParts = async ({ isFresh }: Event) => { const part = (isOn: boolean) => ({ name: 'b', ...(isOn && { run: () => sleep(9) }) }); const parts: { name: string; order?: number; run?: () => Promise<unknown> }[] = [{ name: 'a', order: 2, run: () => sleep(4) }, part(isFresh)]; parts.sort((a, b) => (a.order ?? 0) - (b.order ?? 0)); for (const { run } of parts) await run?.(); };
