// npm run bench:panel: drags both sliders of the panel in Chromium with six options compared, traces it, and says how long scripts ran for each frame.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../test/vscode/find-chromium';

const project = resolve(__dirname, '..');
const compare = ['aws-ecs-ec2', 'aws-fargate', 'aws-lambda', 'azure-container-apps', 'fly-machines', 'google-cloud-run'];

/** Where every handler shares the traffic, the lines stand still while it moves; a handler on a schedule, and the peak, move them all. */
type Handlers = 'all handlers share the traffic' | 'one handler on a schedule';
const runs: [slider: string, handlers: Handlers][] = [
  ['Requests per month, slider', 'all handlers share the traffic'],
  ['Requests per month, slider', 'one handler on a schedule'],
  ['Peak hour over mean hour, slider', 'one handler on a schedule'],
];

/** Time of one frame in which scripts may run, and of one task, in ms. */
const limits = { medianMs: 8, longestTaskMs: 50 };
const steps = 150;

/** Of a trace, in microseconds; `tdur` is the thread's own time, which other programs on the machine do not lengthen. */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tdur?: number;
}

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hosting-cost-bench-'));
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    for (const [slider, handlers] of runs) {
      const address = sixOptions(folder, handlers);
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      await page.goto(address);
      await page.locator('.outlook-column.now .figure').first().waitFor();
      await drag(page, slider);
      report(`${slider}, ${handlers}`, await traced(page, () => drag(page, slider)));
      await page.close();
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The example's report, with six options. */
function sixOptions(folder: string, handlers: Handlers): string {
  const path = join(folder, 'report.html');
  execFileSync(process.execPath, [join(project, 'dist/cli.js'), 'report', join(project, 'examples/orders-api'), '--output', path]);
  const html = readFileSync(path, 'utf8').replace(/(id="state">)([^]*?)(<\/script>)/, (_, before: string, json: string, after: string) => {
    const state = JSON.parse(json) as { savedInputs: object; handlers: { schedule?: object }[] };
    if (handlers === 'all handlers share the traffic') state.handlers = state.handlers.filter(({ schedule }) => !schedule);
    state.savedInputs = { ...state.savedInputs, compare };
    return before + JSON.stringify(state).replaceAll('<', '\\u003c') + after;
  });
  writeFileSync(path, html);
  return pathToFileURL(path).href;
}

async function drag(page: Page, slider: string): Promise<void> {
  const { x, y, width, height } = (await page.getByLabel(slider).boundingBox())!;
  await page.mouse.move(x + width * 0.2, y + height / 2);
  await page.mouse.down();
  for (let step = 0; step < steps; step++) {
    await page.mouse.move(x + width * (0.2 + (0.6 * step) / steps), y + height / 2);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
}

async function traced(page: Page, work: () => Promise<void>): Promise<TraceEvent[]> {
  const client = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await client.send('Tracing.start', { categories: 'devtools.timeline,toplevel', transferMode: 'ReportEvents' });
  await work();
  const complete = new Promise((done) => client.once('Tracing.tracingComplete', done));
  await client.send('Tracing.end');
  await complete;
  return events.filter(({ ph }) => ph === 'X');
}

/** Frames are those that a script asked for; the scripts of a frame are the callback itself. */
function report(slider: string, events: TraceEvent[]): void {
  const times = (name: string) => events.filter((event) => event.name === name).map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000).sort((a, b) => a - b);
  const frames = times('FireAnimationFrame');
  const slices = times('TimerFire');
  const tasks = [...times('RunTask'), ...times('ThreadControllerImpl::RunTask')].sort((a, b) => a - b);
  const median = frames[frames.length >> 1] ?? 0;
  const longest = tasks.at(-1) ?? 0;
  const row = { frames: frames.length, 'median ms': median, 'p95 ms': frames[Math.floor(frames.length * 0.95)] ?? 0, 'slices between': slices.length, 'longest slice ms': slices.at(-1) ?? 0, 'longest task ms': longest };
  console.log(`${slider}: ${Object.entries(row).map(([name, value]) => `${name} ${Number(value.toFixed(1))}`).join(', ')}`);
  console.log(`  ${median <= limits.medianMs ? 'within' : 'ABOVE'} ${limits.medianMs} ms for a frame, ${longest <= limits.longestTaskMs ? 'no task above' : 'A TASK ABOVE'} ${limits.longestTaskMs} ms`);
}

bench().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
