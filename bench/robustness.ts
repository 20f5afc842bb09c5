/**
 * Reads broken copies of every project of a folder: no crash, no hang, and finite figures in order.
 *
 *   npm run bench:robustness -- DIR [--seeds 3] [--limit SECONDS]
 *
 * DIR is a project, or holds one folder per project. For each seed every file is cut at a random byte; then every file is followed by 5,000 levels of one kind of nesting.
 * Each analysis has a process of its own, which is ended after the limit. Nothing is written.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Command } from 'commander';

const program = new Command()
  .argument('<dir>')
  .option('--seeds <count>', 'how often every file is cut', '3')
  .option('--limit <seconds>', 'after which an analysis counts as a hang', '300')
  .parse();
const { seeds, limit } = program.opts<{ seeds: string; limit: string }>();

interface Outcome {
  handlers: number;
  files: number;
  durationMs: number;
}

/** Analyses one broken copy in a process of its own; a text says what went wrong. */
function tryOnce(folder: string, how: string): Promise<Outcome | string> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'robustness', 'one-analysis.ts'), folder, how], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, errors] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    const timer = setTimeout(() => child.kill('SIGKILL'), Number(limit) * 1000);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      done(signal === 'SIGKILL' ? `did not end within ${limit} s` : code === 0 ? (JSON.parse(out) as Outcome) : errors.trim().split('\n').slice(0, 5).join('\n'));
    });
  });
}

async function main(): Promise<void> {
  const root = resolve(program.args[0]!);
  const inside = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const isProject = readdirSync(root).includes('package.json') || inside.length === 0;
  const folders = isProject ? [root] : inside.map(({ name }) => join(root, name)).sort();
  const ways = [...Array.from({ length: Number(seeds) }, (_, index) => `seed ${index + 1}`), ...['blocks', 'brackets', 'calls', 'functions', 'members'].map((what) => `nested ${what}`)];
  let failures = 0;
  for (const folder of folders) {
    for (const how of ways) {
      const outcome = await tryOnce(folder, how);
      if (typeof outcome === 'string') failures++;
      console.log(`${basename(folder)}, ${how}: ${typeof outcome === 'string' ? `FAILED: ${outcome}` : `${outcome.files} files, ${outcome.handlers} handlers, ${outcome.durationMs} ms`}`);
    }
  }
  console.log(`${folders.length} projects, ${folders.length * ways.length} analyses, ${failures} failed`);
  process.exitCode = failures > 0 ? 1 : 0;
}

void main();
