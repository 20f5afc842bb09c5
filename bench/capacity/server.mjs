// A Node.js server whose requests compute for `cpuMs`, half before and half after waiting for `waitMs`.
import { createServer } from 'node:http';
import { setPriority } from 'node:os';

const cpuMs = Number(process.argv[2]);
const waitMs = Number(process.argv[3]);

try {
  setPriority(-10);
} catch {
  console.error('Without the right to a higher priority: other work on this machine disturbs the figures.');
}

let sink = 0;
function burn(rounds) {
  for (let round = 0; round < rounds; round++) sink = (sink * 1664525 + 1013904223) % 4294967296;
}

/** Rounds of one ms of this process's own CPU time: the fastest of several tries, as other work only makes it slower. */
function roundsPerMs() {
  burn(2e7);
  let best = 0;
  for (let attempt = 0; attempt < 15; attempt++) {
    const before = process.cpuUsage();
    burn(2e7);
    const { user, system } = process.cpuUsage(before);
    best = Math.max(best, 2e7 / ((user + system) / 1000));
  }
  return best;
}

const half = Math.round((roundsPerMs() * cpuMs) / 2);
const server = createServer((request, response) => {
  if (request.url === '/cpu') {
    const { user, system } = process.cpuUsage();
    response.end(JSON.stringify({ cpuMs: (user + system) / 1000 }));
    return;
  }
  burn(half);
  setTimeout(() => {
    burn(half);
    response.end('{}');
  }, waitMs);
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', 4096, () => process.send(server.address().port));
