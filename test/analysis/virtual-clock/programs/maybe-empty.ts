import { sleep } from './sleep.js';

interface Event { items: { id: string; ms: number }[] }

/** What the request may bring: nothing is asked for too. */
export const possible = { items: [[], [{ id: 'a', ms: 3 }], Array(10).fill({ id: 'a', ms: 3 })] };

export const askedAndLeft = async ({ items }: Event) => { if (items.length === 0) return; await sleep(items.length > 0 ? 4 : 9); };
export const askedOtherwise = async ({ items }: Event) => { if (!items.length) return; await sleep(items.length >= 1 ? 4 : 9); if (items.length < 1) await sleep(20); };
export const askedThrice = async ({ items }: Event) => { if (items.length > 0) await sleep(5); if (items.length) await sleep(3); if (items.length === 0) await sleep(20); };
export const leftAndCounted = async ({ items }: Event) => { if (items.length !== 0) { for (const _item of items) await sleep(2); } else await sleep(1); if (!items.length) await sleep(30); };
