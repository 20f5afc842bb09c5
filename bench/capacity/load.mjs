// Open-loop load in a process of its own: Poisson arrivals, each timed from the moment it was meant to begin. Answers on stdout as JSON.
import { Agent, request } from 'node:http';
import { setPriority } from 'node:os';

const [port, perSecond, seconds, warmUpSeconds, seed] = process.argv.slice(2).map(Number);
try {
  setPriority(-10);
} catch {
  // Said by the server already.
}
const agent = new Agent({ keepAlive: true, maxSockets: 4000, scheduling: 'lifo' });
let state = seed;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let bits = Math.imul(state ^ (state >>> 15), 1 | state);
  bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
  return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
}

const latencies = [];
let answered = 0;
let failed = 0;
let open = 0;
const start = performance.now();
const end = start + (warmUpSeconds + seconds) * 1000;
let next = start;

function send(intended) {
  open++;
  const call = request({ host: '127.0.0.1', port, path: '/', agent }, (response) => {
    response.resume();
    response.on('end', () => {
      open--;
      const now = performance.now();
      if (now >= start + warmUpSeconds * 1000 && now <= end) answered++;
      if (intended >= start + warmUpSeconds * 1000) latencies.push(now - intended);
      finish();
    });
  });
  call.on('error', () => {
    open--;
    failed++;
    finish();
  });
  call.end();
}

function tick() {
  const now = performance.now();
  while (next <= now && next < end) {
    if (open < 3900) send(next);
    else failed++;
    next += (-Math.log(1 - random()) / perSecond) * 1000;
  }
  if (next < end) setTimeout(tick, Math.max(0, Math.min(next - performance.now(), 2)));
  else setTimeout(finish, Math.max(0, end - performance.now()) + 1);
}

let printed = false;
function finish() {
  if (printed || performance.now() < end || open > 0) return;
  printed = true;
  latencies.sort((a, b) => a - b);
  const quantile = (share) => latencies[Math.min(latencies.length - 1, Math.floor(share * latencies.length))];
  process.stdout.write(JSON.stringify({ samples: latencies.length, failed, perSecond: answered / seconds, p50Ms: quantile(0.5), p99Ms: quantile(0.99), meanMs: latencies.reduce((sum, ms) => sum + ms, 0) / latencies.length }), () => process.exit(0));
}
tick();
