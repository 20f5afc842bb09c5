/** What a template is filled with. */
interface Parts {
  /** A name that nothing else has. */
  name: string;
  /** Three times in ms. */
  ms: readonly [number, number, number];
  /** Statements that wait, or none. */
  body: string;
  /** A condition, for those in `FLAGGED`. */
  flag: string;
}

/** Constructs whose time hangs on what variables, lists, maps and iterators hold: by name, as statements of an async function. */
export const STATEFUL: Readonly<Record<string, (parts: Parts) => string>> = {
  abandoned: ({ name, ms: [a, b], body }) => `const ${name} = async function* () { try { for (;;) { await sleep(${a}); yield 1; } } finally { await sleep(${b}); } };\nfor await (const step of (async function* () { yield* ${name}(); })()) {\n${body}break;\n}\n`,
  answered: ({ ms: [a, b], body }) => `await Promise.any([fetch('https://w${a}.test/item'), fetch('https://w${b}.test/item').then(() => { throw new Error('down'); }), (async () => {\n${body}})()]);\n`,
  beating: ({ name, ms: [a, b, c], body }) => `const ${name} = [];\nconst ${name}timer = setInterval(() => { ${name}.push(sleep(${b})); }, ${a} + 9);\ntry { await sleep(${c}); } finally { clearInterval(${name}timer); }\n${body}await Promise.all(${name});\nfor (const beat of ${name}) await sleep(1);\n`,
  collected: ({ name, ms, flag }) => `let ${name} = 0;\nfor (const ms of [${ms.join(', ')}]) { if (${flag}) ${name} += ms; else ${name} += 1; }\nawait sleep(${name});\n`,
  counted: ({ name, ms: [a] }) => `await new Promise((resolve) => { let ${name} = 0; const timer = setInterval(() => { if (++${name} === 2) { clearInterval(timer); resolve(); } }, ${a}); });\n`,
  deferred: ({ name, ms: [a], body }) => `let ${name}open;\nconst ${name} = new Promise((resolve) => { ${name}open = resolve; });\n(async () => { try {\n${body}} finally { ${name}open(); } })();\nawait sleep(${a});\nawait ${name};\n`,
  doubted: ({ ms: [a, b, c], flag }) => `for (const ms of [${a}, ${b}, ${c}]) { if (${flag} && ms > ${a}) await sleep(ms); else await sleep(1); }\n`,
  emitted: ({ name, ms: [a, b] }) => `const ${name} = new EventEmitter();\nsleep(${a}).then(() => ${name}.emit('go', ${b}));\nconst [${name}ms] = await once(${name}, 'go');\nawait sleep(${name}ms);\n`,
  flaky: ({ name, body }) => `let ${name} = 0;\nawait withRetry(async () => {\n${name}++;\n${body}if (${name} < 3) throw new Error('again');\n});\n`,
  generated: ({ name, ms: [a, b, c], body }) => `const ${name} = (async function* () { await sleep(${a}); yield ${b}; await sleep(${c}); yield 1; })();\nlet ${name}step = await ${name}.next();\nwhile (!${name}step.done) {\nawait sleep(${name}step.value);\n${body}${name}step = await ${name}.next();\n}\n`,
  lent: ({ name, ms: [a, b, c] }) => `const ${name} = { free: 3, waiting: [] };\nconst ${name}next = () => { while (${name}.waiting.length > 0 && ${name}.waiting[0].weight <= ${name}.free) { const { weight, go } = ${name}.waiting.shift(); ${name}.free -= weight; go(); } };\nawait Promise.all([[${a}, 2], [${b}, 2], [${c}, 1]].map(async ([ms, weight]) => { await new Promise((go) => { ${name}.waiting.push({ weight, go }); ${name}next(); }); try { await sleep(ms); } finally { ${name}.free += weight; ${name}next(); } }));\n`,
  limited: ({ name, ms }) => `const ${name} = pLimit(2);\nawait Promise.all([${ms.join(', ')}].map((ms) => ${name}(() => sleep(ms))));\n`,
  memoized: ({ name, body }) => `const ${name}known = new Map();\nconst ${name} = async (key) => {\nif (${name}known.has(key)) return;\n${body}${name}known.set(key, 1);\n};\nawait ${name}('a');\nawait ${name}('b');\nawait ${name}('a');\n`,
  once: ({ name, ms: [a, b, c], flag }) => `let ${name} = 0;\nfor (const ms of [${a}, ${b}, ${c}]) { if (${flag} && ${name}++ < 1) await sleep(ms); else await sleep(1); }\n`,
  polled: ({ name, ms: [a, b], body }) => `const ${name}ask = async (round) => { await fetch('https://w${a}.test/item'); return { isOver: round === 2 }; };\nfor (let ${name} = 0; ${name} < 5; ${name}++) { const { isOver } = await ${name}ask(${name}); if (isOver) break; await sleep(${b}); }\n${body}`,
  queued: ({ name, ms, body }) => `const ${name} = [${ms.join(', ')}];\nwhile (${name}.length > 0) {\nawait sleep(${name}.shift());\n${body}}\n`,
  recursive: ({ name, ms: [a], body }) => `const ${name} = async (n) => {\nif (n <= 0) return;\n${body}await sleep(${a});\nawait ${name}(n - 1);\n};\nawait ${name}(3);\n`,
  refused: ({ ms: [a, b, c], body }) => `try {\nawait Promise.all([fetch('https://w${a}.test/item'), fetch('https://w${b}.test/item').then(() => { throw new Error('refused'); }), (async () => {\n${body}})()]);\n} catch { await sleep(${c}); }\n`,
  rejected: ({ ms: [a], body }) => `await Promise.reject(new Error('x')).then(() => sleep(${a})).catch(async () => {\n${body}});\n`,
  saved: ({ name, ms: [a, b, c], body }) => `let ${name}timer, ${name} = 0;\nconst ${name}change = () => { clearTimeout(${name}timer); return new Promise((resolve) => { ${name}timer = setTimeout(() => { ${name}++; resolve(); }, ${a}); }); };\nvoid ${name}change();\nawait sleep(${b});\nvoid ${name}change();\n${body}await sleep(${c});\nawait ${name}change();\nfor (; ${name} > 0; ${name}--) await sleep(5);\n`,
  shared: ({ name, ms }) => `const ${name} = [${ms.join(', ')}];\nconst ${name}worker = async () => { while (${name}.length > 0) await sleep(${name}.shift()); };\nawait Promise.all([${name}worker(), ${name}worker()]);\n`,
  talked: ({ name, ms: [a, b, c], body }) => `const ${name} = (function* () { const more = yield* (function* () { return yield ${a}; })(); yield more + ${b}; })();\nawait sleep(${name}.next().value);\n${body}await sleep(${name}.next(${c}).value);\n`,
  taken: ({ name, ms }) => `const ${name} = [${ms.join(', ')}].values();\nconst ${name}worker = async () => { for (const ms of ${name}) await sleep(ms); };\nawait Promise.all([${name}worker(), ${name}worker()]);\n`,
  timed: ({ name, ms: [a, b, c] }) => `let ${name};\nconst ${name}late = new Promise((_, reject) => { ${name} = setTimeout(() => reject(new Error('late')), ${a}); });\ntry { await Promise.race([sleep(${b}), ${name}late]); } catch { await sleep(${c}); } finally { clearTimeout(${name}); }\n`,
  turned: ({ name, ms, body }) => `let ${name} = Promise.resolve();\nfor (const ms of [${ms.join(', ')}]) ${name} = ${name}.then(async () => { await sleep(ms); });\n${body}await ${name};\n`,
};

/** Those that ask a condition. */
export const FLAGGED: ReadonlySet<string> = new Set(['collected', 'doubted', 'once']);
