import assert from 'node:assert/strict';
import { profile } from '../../src/estimate/profile';
import { analyzeFiles } from './analyze-files';

/** Likely wait of a handler whose calls take a fixed time each, in ms. */
async function likelyOf(body: string, before = ''): Promise<number> {
  const { handlers } = await analyzeFiles({ 'serverless.yml': 'functions:\n  it: { handler: it.handler }\n', 'it.js': `const ask = (ms) => fetch(\`https://w\${ms}.test\`);\n${before}\nexport const handler = async (event) => {\n${body}\n};\n` });
  const latenciesMs = Object.fromEntries([10, 20, 30].map((ms) => [`http:w${ms}.test`, ms]));
  return profile(handlers[0]!, { latenciesMs }).ioWaitMs.likely;
}

/** Shares: a guard or a refusal 0.1, an error 0.02, something missing 0.02, the first request of a process 0.01, any other test 0.5. */
describe('the likely wait', () => {
  const cases: [name: string, expected: number, body: string, before?: string][] = [
    ['of a guard with two reasons', 0.9 * 10, 'if (!event.email || !event.name) return 400;\nawait ask(10);'],
    ['of a guard with three reasons, one of them known', 0.9 * 10, 'if (ask === undefined || !event.email || !event.name) return 400;\nawait ask(10);'],
    ['of a branch with two conditions', 0.5 * 10, 'if (event.isNew && event.isPaid) await ask(10);'],
    ['of a choice with two conditions', 0.5 * 10 + 0.5 * 20, 'await (event.isNew || event.isPaid ? ask(10) : ask(20));'],
    ['of a guard behind something that may be missing', 0.98 * 0.9 * 10, 'if (!event.pathParameters?.id) return 400;\nawait ask(10);'],
    ['of a body that has a plain value to stand in', 0.98 * 0.9 * 10, "const { email } = JSON.parse(event.body ?? '{}');\nif (!email) return 400;\nawait ask(10);"],
    ['of two ways that each end the function', 10 + 0.5 * 20, 'await ask(10);\nif (event.isDetailed) { const more = await ask(20); return { more }; }\nreturn {};'],
    ['of attempts that end with the first answer', 10 + 0.02 * (20 + 10), 'for (let attempt = 1; attempt <= 2; attempt++) { const response = await ask(10); if (response.status < 500) return response; if (attempt < 2) await ask(20); }\nthrow new Error("no answer");'],
    ['of attempts without an end of their own', 10 + 0.02 * (20 + 10), 'for (let attempt = 1; ; attempt++) { const response = await ask(10); if (response.ok) return response; if (attempt === 2) throw new Error("no answer"); await ask(20); }'],
    ['of a search that may end in each round', 10 + 0.5 * 10, 'for (const name of ["a", "b"]) { const found = await (await ask(10)).json(); if (found[name]) return found; }\nthrow new Error("not found");'],
    ['of a poll that may end in each round', 10 + 0.5 * (20 + 10) + 0.25 * (20 + 10), 'for (let attempt = 0; attempt < 3; attempt++) { const { status } = await (await ask(10)).json(); if (status === "done") return 200; if (attempt < 2) await ask(20); }\nreturn 202;'],
    ['of a poll that leaves its loop, in pauses of a list', 20 + 10 + 0.5 * (20 + 10) + 30, 'for (const pause of [1, 2]) { await ask(20); const answer = await ask(10); const isReady = (await answer.json()).ready; if (isReady) break; }\nawait ask(30);'],
    ['of a poll whose answer a variable from before the loop takes', 10 + 0.5 * (20 + 10), 'let answer;\nfor (let attempt = 0; attempt < 2; attempt++) { if (attempt > 0) await ask(20); answer = await (await ask(10)).json(); if (answer.isReady) break; }'],
    ['of attempts until no answer says to ask again', 10 + 0.02 * (20 + 10), 'let response;\nfor (let attempt = 0; attempt < 2; attempt++) { if (attempt > 0) await ask(20); response = await ask(10); if (response.status !== 429 && response.status !== 503) break; }'],
    ['of a pause for a service that is not there', 10 + 0.02 * 20, 'const { status } = await ask(10);\nif (status === 429 || status >= 500) await ask(20);'],
    ['of what is done where something is not found', 10 + 0.5 * 20, 'const { status } = await ask(10);\nif (status === 404) await ask(20);'],
    ['of a list whose items are asked for one by one', 10 + 0.9 * 10, 'for (const id of ["a", "b"]) { const found = await (await ask(10, id)).json(); if (found.isOld) return 200; }'],
    ['of a guard that counts itself', 0.02 * (10 + 20) + 0.98 * 10, 'let failures = 0;\ntry { await ask(10); if (event.isFlaky && failures++ < 1) throw new Error("again"); } catch { await ask(20); }'],
    ['of a choice whose other side is an error as a value', 0.9 * 10, 'const checked = event.id ? ok(event.id) : err("none");\nif (checked.value) await ask(10);', 'const ok = (value) => ({ value });\nconst err = (error) => ({ error });'],
    ['of what is done where an answer is none', 10 + 0.02 * 20, 'const response = await ask(10);\nif (!response.ok) return ask(20);\nreturn response.json();'],
    ['of a guard, though it waits', 0.1 * 10 + 0.9 * 20, 'if (event.isOld) { await ask(10); return 410; }\nawait ask(20);\nreturn 200;'],
    ['of what an object keeps for later requests, whatever is asked of it', 0.01 * (10 + 20) + 0.99 * 20, 'await box.get();\nawait ask(20);', 'class Box { async get() { if (this.value !== undefined) return this.value; this.value = await (await ask(10)).json(); return this.value; } }\nconst box = new Box();'],
    ['of what is done about answers that are none, asked for under another name', 10 + 0.02 * 20, 'const found = { it: (await ask(10)).ok };\nfor (const name of Object.keys(found).filter((key) => !found[key])) await ask(20);'],
    ['of observables that are zipped', 20, 'await lastValueFrom(zip(ask(20), ask(10)));', "import { lastValueFrom, zip } from 'rxjs';"],
    ['of what is asked where an answer is none', 10 + 0.5 * 20, 'return (await (await ask(10)).json()) ?? (await ask(20));'],
    ['of a plain value where an answer is none', 10 + 20, 'const found = (await (await ask(10)).json()) ?? "none";\nawait ask(20);'],
    ['of a guard that asks how long a text is', 0.9 * 10, 'if (event.password.length < 8) return 400;\nawait ask(10);'],
    ['of a guard that asks how long a list is that is gone through then', 0.9 * 10, 'if (event.ids.length > 25) return 413;\nfor (const id of event.ids) await ask(10);'],
    ['of a way that a test lets through, where the others are refused', 0.9 * 10, "if (event.httpMethod === 'POST') return ask(10);\nreturn { statusCode: 405 };"],
    ['of a way that a helper refuses by its name', 0.9 * 10, "if (event.httpMethod === 'POST') { await ask(10); return 1; }\nreturn methodNotAllowed(event);", 'const methodNotAllowed = (event) => ({ statusCode: 405 });'],
    ['of routes, and a refusal behind them', 0.5 * 10 + 0.5 * 0.9 * 20, "if (event.httpMethod === 'GET') return ask(10);\nif (event.httpMethod === 'POST') return ask(20);\nreturn new Response('no such route', { status: 404 });"],
    ['of routes behind a guard', 0.9 * (0.5 * 10 + 0.5 * 0.9 * 20), "if (!event.user) return { statusCode: 401 };\nif (event.httpMethod === 'GET') return ask(10);\nif (event.httpMethod === 'POST') return ask(20);\nreturn { statusCode: 405 };"],
    ['of a choice whose other arm refuses', 0.9 * 10, "if (event.httpMethod === 'POST') { await ask(10); } else { event.response.status(405).end(); }"],
    ['of a choice whose other arm is an error', 0.98 * 10, "if (event.httpMethod === 'POST') { return ask(10); } else { throw new Error('no such method'); }"],
    ['of a choice by an operator whose other side refuses', 0.9 * 10, 'return event.user ? ask(10) : { statusCode: 401 };'],
    ['of a choice by an operator that asks whether an answer is one', 10 + 0.02 * 20, 'const response = await ask(10);\nreturn response.ok ? response.json() : ask(20);'],
    ['of a choice whose other arm names the status', 0.9 * 10, 'if (!event.user) { event.response.status(HttpStatus.UNAUTHORIZED).end(); } else { await ask(10); }', "import { HttpStatus } from 'some-framework';"],
    ['of cases, and a refusal of any other', 0.45 * 10 + 0.45 * 20, "switch (event.httpMethod) { case 'GET': return ask(10); case 'POST': return ask(20); default: return { statusCode: 405 }; }"],
    ['of cases, and an error for any other', 0.49 * 10 + 0.49 * 20, "switch (event.httpMethod) { case 'GET': await ask(10); break; case 'POST': await ask(20); break; default: throw new Error('no such method'); }"],
    ['of cases, and a refusal that one falls into, on paths that are followed each', 2 + 0.8 * 10, "const bus = new EventEmitter(); sleep(1).then(() => bus.emit('go', 1)); const [ms] = await once(bus, 'go'); await sleep(ms);\nswitch (event.httpMethod) { case 'GET': await ask(10); return 200; case 'POST': default: return { statusCode: 405 }; }", "import { EventEmitter, once } from 'node:events';\nconst sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));"],
    ['of an end that answers less, but refuses nothing', 0.1 * 10, 'if (event.isOld) return ask(10);\nreturn reply(200, list(400));', 'const reply = (statusCode, body) => ({ statusCode, body });\nconst list = (size) => [size];'],
    ['of an error that only one round may end in', 20 + 0.02 * 20, "for (const failures of [0, 1]) { try { await ask(10); if (event.isFlaky && failures > 0) throw new Error('busy'); } catch { await ask(20); } }"],
    ['of a branch whose second condition is known', 0.5 * 10 + 0.5 * 20, 'const isLast = true;\nif (event.isNew && isLast) await ask(10);\nif (!(event.isOld || !isLast)) await ask(20);'],
    ['of what is asked again later', 0.5 * (10 + 20), 'for (const step of ["first", "last"]) { if (event.isNew && step === "last") await ask(10); }\nif (event.isNew) await ask(20);'],
    ['of a pause whose length only the path that makes it knows', 0.5 * 2 + 0.5 * (0.9 * 16 * 30 + 0.5 * (20 + 30)), "const isQuiet = event.isQuiet;\nif (isQuiet) { const bus = new EventEmitter(); sleep(1).then(() => bus.emit('go', 1)); const [ms] = await once(bus, 'go'); await sleep(ms); }\nif (!isQuiet) { all: for (const a of [1, 2, 3, 4]) { for (let b = 0; b < 4; b++) { if (event.isOver) break all; await ask(10); await ask(20); } }\nconst isNew = event.isNew; if (isNew) await ask(20); if (!isNew) {} else { await ask(30); } } else {}", "import { EventEmitter, once } from 'node:events';\nconst sleep = (ms) => new Promise((resolve) => setTimeout(() => resolve(), ms));"],
    ['of a cache that only one way through fills: it is found filled by half of the requests that look', 0.01 * (10 + 0.5 * 20) + 0.99 * (10 + 0.5 * (0.5 * 20 + 0.5 * 0.5 * 20)), 'await ask(10);\nif (event.isNew) { if (!kept.has(event.id)) { await ask(20); kept.add(event.id); } }', 'const kept = new Set();'],
  ];
  for (const [name, expected, body, before] of cases) {
    it(name, async () => assert.ok(Math.abs((await likelyOf(body, before)) - expected) < 0.001, `${await likelyOf(body, before)} for ${expected}`));
  }
});
