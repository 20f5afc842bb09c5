import type { Row } from './row';

/** Where the time goes of a figure that is short of its target, and what was tried, as profiles told it: by the beginning of what the row measures. */
const REASONS: readonly [beginning: string, reason: string][] = [
  ['first analysis / floor', 'First analysis: every handler is run abstractly, path by path, so that the shortest and the longest of its waits are exact; the floor only reads and parses. At 1,000 handlers that run takes about half of the time, reading and parsing a quarter, collecting garbage 7 %. V8 spends two fifths of the CPU of Node.js 20, in threads of its own, on optimising code: told to wait three times as long, as the terminal’s program does, it takes 16 % less here and up to a third less in real projects. Copying less of what a function calls into it, as that program does too, takes another 3 to 6 %. Runs of a helper are told again where its arguments are the same; constants that only pass through a helper still tell its callers apart. The ratio rises from 100 to 1,000 because the floor gets faster as V8 compiles the parser, not because the run gets slower: a further handler costs less and less. A larger young generation for garbage gave nothing.'],
  ['10,000 handlers / floor', '10,000 handlers: as above; garbage takes 15 %, and 18 % goes into parsing the handlers’ files a second time, since keeping what was read of so many files would take more memory than is allowed. Packed (serialised and deflated, 350 bytes a file) it fits, but unpacking took what parsing had taken, and memory rose by 4 to 11 MiB.'],
  ['10,000 handlers, peak', 'Peak memory: parse trees and the garbage of the run; what is kept is a tenth of it.'],
  ['10,000 handlers, kept', 'Kept memory: handlers with their calls and steps, of which equal ones are one.'],
  ['CPU per handler', 'CPU per further handler: see the first analysis.'],
  ['opened again', 'Opening again: decoding what was kept, in proportion to the number of handlers.'],
  ['edit of one handler', 'Edit of one handler: one parse and one run; the first edits are slower, until V8 has compiled what they need.'],
  ['edit of a helper that 10,000 share, same', 'Edit of a shared helper that changes nothing handlers run: comparing the file with what it was, and looking up who runs what changed.'],
  ['edit of a helper that 10,000 share, other', 'Edit of a shared helper that changes its time: the result of all 10,000 handlers changes, and each is followed again at 1 to 2 ms. Runs are not kept from one analysis to the next: modules write into each other’s objects while they load.'],
  ['longest block', 'Longest block: the answer reaches the editor’s thread in portions that take it less than 1 ms each; what is left is V8 collecting its young generation, most of which stays, as it is the answer. Parts that many handlers have are sent once, which nearly halved it.'],
  ['hosting options', 'Estimate: half of the CPU is V8’s, in threads of its own: it optimises for the first hundred estimates and collects garbage; the thread that answers takes the other half. Where one handler’s traffic changes, every option’s sums over handlers are made anew, as each handler’s share of the total changes; prices, sizes and texts stay. What a request of each handler takes is kept meanwhile. Where no two handlers are alike each request-billed option adds up 1,000 of them in three cases, and prices each one’s part: with those parts and the garbage that they leave, that is a third of the time.'],
  ['loading the analyser', 'Loading: compiling 1.1 MB of own code takes more than half. From Node.js 22.8 on, which VS Code has, compiled code is kept between starts; older versions compile each time. The reader of YAML and the schema of hosting-cost.json run with the first such file; at each start they took a ninth. Prices as text for JSON.parse would take 3 % less.'],
  ['whole process', 'Other tools answer other questions: knip lists what nobody imports, the compiler checks types, ts-morph here only walks its trees. None of them runs a handler abstractly or times its requests, which is more than half of the process here.'],
];

/** Undefined where no profile was taken of it. */
export function whyShort({ what }: Row): string | undefined {
  return REASONS.find(([beginning]) => what.replace(/^\d+ (?=hosting)/, '').startsWith(beginning))?.[1];
}
