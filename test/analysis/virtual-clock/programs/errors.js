import { sleep } from './sleep.js';

export const throwSkips = async () => { try { await sleep(5); throw new Error(); await sleep(100); } catch { await sleep(3); } };
export const throwInAsync = async () => { const fail = async () => { await sleep(4); throw new Error(); }; try { await fail(); await sleep(100); } catch { await sleep(3); } await sleep(1); };
export const throwEnds = async (event) => { await sleep(5); if (event.bad) throw new Error(); await sleep(10); };
export const finallyRuns = async (event) => { try { await sleep(5); if (event.done) return; await sleep(10); } finally { await sleep(2); } };
export const returnInFinally = async () => { const f = async () => { try { return await sleep(5); } finally { await sleep(6); } }; await f(); await sleep(1); };
export const returnNotAwaitedInTry = async () => { const f = async () => { try { return sleep(5); } finally { await sleep(6); } }; await f(); };
export const finallyOverrides = async () => { const f = async () => { try { throw new Error(); } finally { return; } }; await f(); await sleep(9); };
export const rethrow = async () => { try { try { throw new Error(); } catch (error) { await sleep(5); throw error; } } catch { await sleep(6); } };
export const retryFails = async () => {
  let tries = 0;
  const flaky = async () => { await sleep(10); if (++tries < 3) throw new Error(); return 'ok'; };
  for (let attempt = 0; attempt < 5; attempt++) {
    try { await flaky(); break; } catch { await sleep(100 * 2 ** attempt); }
  }
};
export const retryWithFlag = async (event) => {
  for (let attempt = 0; attempt < 3; attempt++) {
    try { await sleep(10); if (event.fails) throw new Error(); return; } catch { await sleep(5 * (attempt + 1)); }
  }
};
export const retryHelper = async () => {
  let calls = 0;
  const withRetry = async (fn, { retries = 3, delay = 10 } = {}) => {
    for (let attempt = 1; ; attempt++) {
      try { return await fn(); } catch (error) { if (attempt > retries) throw error; await sleep(delay * attempt); }
    }
  };
  await withRetry(async () => { await sleep(7); calls++; if (calls < 3) throw new Error('again'); });
};
export const recursiveRetry = async () => {
  const attempt = async (left) => { try { await sleep(10); if (left > 0) throw new Error(); } catch { await sleep(1); return attempt(left - 1); } };
  await attempt(2);
};
export const catchParameter = async () => { try { throw new Error('slow'); } catch (error) { if (error.message === 'slow') await sleep(20); else await sleep(1); } };
export const thrownObject = async () => { try { throw { code: 429, wait: 15 }; } catch (error) { if (error.code === 429) await sleep(error.wait); } };
export const errorClass = async () => { class TooMany extends Error {} try { throw new TooMany(); } catch (error) { if (error instanceof TooMany) await sleep(20); else await sleep(1); } };
export const rejectedReturn = async () => { const f = () => Promise.reject(new Error()); try { await f(); await sleep(50); } catch { await sleep(2); } };
export const rejectInExecutor = async () => { try { await new Promise((_, reject) => setTimeout(() => reject(new Error()), 10)); await sleep(50); } catch { await sleep(2); } };
export const catchReturnsDefault = async () => { const value = await Promise.reject(new Error()).catch(() => 30); await sleep(value); };
export const loopFinally = async () => { for (let i = 0; i < 3; i++) { try { if (i === 1) continue; await sleep(10); } finally { await sleep(1); } } };
export const breakInTry = async () => { for (let i = 0; i < 3; i++) { try { await sleep(10); break; } finally { await sleep(1); } } };
export const guardThrow = async (event) => { if (!event.user) throw new Error('401'); await sleep(20); };
export const helperThrows = async (event) => { const check = (user) => { if (!user) throw new Error('401'); }; check(event.user); await sleep(20); };
export const helperThrowsCaught = async (event) => { const check = (user) => { if (!user) throw new Error('401'); }; try { check(event.user); await sleep(20); } catch { await sleep(2); } };
export const allInTry = async (event) => { const job = async (ms) => { await sleep(ms); if (event.bad) throw new Error(); await sleep(ms); }; try { await Promise.all([job(10), job(20)]); } catch { await sleep(1); } };
export const lateJoinThrows = async () => { const p = (async () => { await sleep(10); throw new Error(); })(); p.catch(() => {}); await sleep(30); try { await p; } catch { await sleep(5); } };
export const thenThrows = async () => { await sleep(5).then(() => { throw new Error(); }).then(() => sleep(100)).catch(() => sleep(7)); };
export const typeErrorFree = async () => { const f = undefined; await f?.(); await sleep(3); };
export const finallyThen = async () => { await (async () => { throw new Error(); })().finally(() => sleep(4)).catch(() => sleep(5)); };
export const syncThrowInThen = async (event) => { await sleep(2).then(() => { if (event.bad) throw new Error(); return sleep(10); }).catch(() => sleep(3)); };
