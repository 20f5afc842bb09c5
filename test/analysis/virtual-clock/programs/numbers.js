import { sleep } from './sleep.js';

export const possible = { limit: [0, 1, 2, 3, 4, 9], rows: [[], [1], [1, 2], [1, 2, 3], [1, 2, 3, 4]] };
export const asManyAsTheLimit = async ({ limit, rows }) => { if (rows.length !== limit) return; if (limit > 3) await sleep(5); else { await sleep(2); if (!(limit <= 3)) await sleep(20); } };
export const asManyIsNoText = async ({ limit, rows }) => { if (limit !== rows.length) return; if (limit > 2) await sleep(4); else await sleep(3); if (limit === 'many') await sleep(30); };
