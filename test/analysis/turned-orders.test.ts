import assert from 'node:assert/strict';
import { profile } from '../../src/estimate/profile';
import { analyzeFiles } from './analyze-files';
import { runProgram } from './virtual-clock/run-program';

const latenciesMs = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`http:w${index + 1}.test`, index + 1]));

const BEFORE = "import { setTimeout as sleep } from 'node:timers/promises';\nconst ask = (ms, options) => fetch(`https://w${ms}.test`, options);\n";

/** `one` and `other` are asked of hosts that take as many ms; without types both are assumed to take equally long. */
const programs: readonly [what: string, code: string][] = [
  ['a loop until a deadline', 'const deadline = Date.now() + 75; while (Date.now() < deadline) { await ask(ONE); await sleep(10); }'],
  ['a loop while time is left, that says how much', 'const began = performance.now(); const left = () => 75 - (performance.now() - began); while (left() > 0) await ask(ONE); await ask(1);'],
  ['a date that is a deadline', 'const deadline = new Date(Date.now() + 40); await ask(ONE); if (new Date() >= deadline) await ask(7); else await ask(OTHER);'],
  ['a request that is given up for another one', "const winner = await Promise.race([ask(ONE).then(() => 'in time'), sleep(30).then(() => 'late')]); if (winner === 'late') await ask(OTHER);"],
  ['a request that a timer calls off', 'const controller = new AbortController(); const timer = setTimeout(() => controller.abort(), 30); try { await ask(ONE, { signal: controller.signal }); } catch { await ask(OTHER); } finally { clearTimeout(timer); }'],
  ['a request with a limit of time', 'try { await ask(ONE, { signal: AbortSignal.timeout(30) }); } catch { await ask(OTHER); }'],
  ['a limit of time that another request calls off', 'const controller = new AbortController(); const work = ask(ONE, { signal: AbortSignal.any([controller.signal, AbortSignal.timeout(40)]) }).catch(() => ask(3)); await ask(OTHER); controller.abort(); await work;'],
  ['a hedged request', "const first = ask(ONE); const winner = await Promise.race([first.then(() => 'first'), sleep(15).then(() => 'late')]); if (winner === 'late') await Promise.any([first, ask(OTHER)]); await ask(4);"],
  ['an answer at the earliest after a while', 'const began = Date.now(); await ask(ONE); const took = Date.now() - began; if (took < 35) await sleep(35 - took); await ask(2);'],
  ['two requests, each timed by itself', 'const began = Date.now(); await ask(ONE); const first = Date.now() - began; const again = Date.now(); await ask(OTHER); const second = Date.now() - again; if (first > 20) await ask(9); if (second > 20) await ask(21);'],
  ['who comes first', "const winner = await Promise.race(['one', 'other'].map(async (name) => { await ask(name === 'one' ? ONE : OTHER); return name; })); await ask(winner === 'one' ? 9 : 21);"],
  ['two workers that count through a list', 'const list = [ONE, OTHER, 12, 20]; let next = 0; const work = async () => { while (next < list.length) { const index = next++; await ask(list[index]); } }; await Promise.all([work(), work()]);'],
  ['a deadline behind a choice, and one before it', "const winner = await Promise.race([ask(ONE).then(() => 'in time'), sleep(30).then(() => 'late')]); if (event.isFull) { const began = Date.now(); await ask(OTHER); if (Date.now() - began > 20) await ask(12); } if (winner === 'late') await ask(5);"],
  ['a heartbeat while requests are under way', 'const beats = []; const timer = setInterval(() => beats.push(ask(7)), 15); await ask(ONE); clearInterval(timer); await Promise.all(beats); if (beats.length > 2) await ask(2);'],
  ['changes that are saved when no other one has come for a while', 'let timer; const saved = []; const change = (name) => { clearTimeout(timer); return new Promise((resolve) => { timer = setTimeout(() => { saved.push(name); resolve(); }, 20); }); }; void change(1); await ask(ONE); void change(2); await ask(OTHER); await change(3); for (const name of saved) await ask(name);'],
  ['a bucket that gives a token every so often', 'let next = 0; const take = async () => { const now = Date.now(); const at = Math.max(now, next); next = at + 40; if (at > now) await sleep(at - now); }; for (const ms of [ONE, OTHER, 3]) { await take(); await ask(ms); }'],
  ['a pause for what is left of a while, if anything', 'const began = Date.now(); await ask(ONE); await sleep(Math.max(0, 35 - (Date.now() - began))); const again = Date.now(); await ask(OTHER); await sleep(Math.min(20, Math.max(0, 30 - (Date.now() - again))));'],
  ['requests through a limit inside another one', 'const limiter = (size) => { let active = 0; const waiting = []; const next = () => { if (active < size && waiting.length > 0) { active++; waiting.shift()(); } }; return async (run) => { await new Promise((resolve) => { waiting.push(resolve); next(); }); try { return await run(); } finally { active--; next(); } }; }; const outer = limiter(2), inner = limiter(2); await Promise.all([[20, ONE, 15], [OTHER], [25]].map((list) => outer(async () => { await Promise.all(list.map((ms) => inner(() => ask(ms)))); await ask(4); })));'],
];

async function measured(code: string): Promise<{ estimated: number[]; run: number[] }> {
  const files = { 'handler.js': `${BEFORE}export const handler = async (event) => { ${code} };\n` };
  const [{ shortestMs, longestMs }, { handlers }] = await Promise.all([runProgram(files), analyzeFiles(files)]);
  const { low, high } = profile(handlers[0]!, { latenciesMs }).ioWaitMs;
  return { estimated: [low, high].map(Math.round), run: [shortestMs, longestMs] };
}

/** Which of two moments comes first may hang on latencies that are typed: it is as when the program is run with these. */
describe('ioWaitMs where a typed latency turns round what comes first', function () {
  this.timeout(60_000);
  for (const [what, code] of programs) {
    for (const [one, other] of [[6, 25], [25, 6], [30, 31], [48, 14], [14, 48], [59, 58]] as const) {
      it(`${what}: ${one} and ${other} ms`, async () => {
        const { estimated, run } = await measured(code.replaceAll('ONE', `${one}`).replaceAll('OTHER', `${other}`));
        assert.deepEqual(estimated, run);
      });
    }
  }

  it('before more choices than can be followed both ways: only as the assumed latencies have it', async () => {
    const choices = Array.from({ length: 7 }, (_, index) => `if (event.is${index}) await ask(1);`).join(' ');
    const { estimated, run } = await measured(`const winner = await Promise.race([ask(48).then(() => 'in time'), sleep(30).then(() => 'late')]); ${choices} if (winner === 'late') await ask(59);`);
    assert.deepEqual(run, [89, 96]);
    assert.deepEqual(estimated, run);
  });
});
