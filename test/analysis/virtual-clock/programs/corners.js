import { sleep } from './sleep.js';

export const possible = { limit: [undefined, 50, 500], count: [undefined, 0, 7], size: [undefined, 3, 30] };

export const reduceOfHoles = async () => { try { new Array(3).reduce((a, b) => a + b); await sleep(50); } catch (e) { await sleep(e instanceof TypeError ? 3 : 30); } };
export const generatorAsksItself = async () => { let it; function* g() { try { it.next(); } catch (e) { yield e instanceof TypeError ? 4 : 40; } yield 2; } it = g(); for (const n of it) await sleep(n); };
export const prototypeCycle = async () => { const a = {}; const b = Object.create(a); try { Object.setPrototypeOf(a, b); await sleep(50); } catch (e) { await sleep(e instanceof TypeError ? 3 : 30); } b.n = 2; for (const k in b) await sleep(k.length); await sleep(b.n); };
export const undefinedIsNotMore = async ({ limit }) => { if (limit > 100) await sleep(5); else if (limit === undefined) await sleep(20); else await sleep(2); };
export const undefinedIsNotLess = async ({ count }) => { if (count < 1) return; count ?? (await sleep(9)); await sleep(2); };
export const undefinedIsFalse = async ({ count }) => { if (count < 1) return; if (!count) await sleep(30); else await sleep(3); };
export const undefinedBetween = async ({ size }) => { if (size >= 10) { await sleep(size === undefined ? 50 : 2); return; } if (size < 10) await sleep(4); else await sleep(40); };
export const neverLessThanNaN = async ({ size }) => { if (size < NaN) await sleep(50); if (size > 10) await sleep(6); else await sleep(3); };
