import { LATENCIES } from '../latencies';
import { rowsOf } from '../rows-of';
import type { IoRow } from '../row';
import type { Value } from '../../run/values/value';

export const LATENCY_OF_SLEEP = LATENCIES.sleep;

function sleepMs([delay]: Value[]): number | undefined {
  return delay?.type === 'literal' && typeof delay.value === 'number' ? Math.max(0, delay.value) : undefined;
}

const FILE_CALLS = 'access|appendFile|chmod|copyFile|cp|lstat|mkdir|mkdtemp|open|readFile|readdir|readlink|realpath|rename|rm|rmdir|stat|truncate|unlink|utimes|writeFile';
const EXTRA_FILE_CALLS = 'copy|emptyDir|ensureDir|ensureFile|move|outputFile|outputJSON|outputJson|pathExists|readJSON|readJson|remove|writeJSON|writeJson';
const SOCKETS = ['connect|createConnection()', 'Socket.new.connect()'];
const PAGE_CALLS = ['$', '$$', '$$eval', '$eval', 'addScriptTag', 'addStyleTag', 'all', 'allInnerTexts', 'allTextContents', 'blur', 'boundingBox', 'check', 'clear', 'click', 'content', 'count', 'dblclick', 'evaluateAll', 'evaluateHandle', 'fill', 'focus', 'getAttribute', 'hover', 'innerHTML', 'innerText', 'inputValue', 'isChecked', 'isEnabled', 'isVisible', 'press', 'pressSequentially', 'select', 'selectOption', 'setInputFiles', 'tap', 'textContent', 'title', 'type', 'uncheck'].join('|');
const DNS_CALLS = 'lookup|lookupService|resolve|resolve4|resolve6|resolveAny|resolveCname|resolveMx|resolveNs|resolveSrv|resolveTxt|reverse';

const BROWSERS = ['puppeteer', 'puppeteer-core', 'playwright', 'playwright-core'];
const FFMPEG_RUNS = 'mergeToFile|pipe|run|save|saveToFile|screenshot|screenshots|stream|takeScreenshots|thumbnail|thumbnails|writeToStream';

/** Node.js itself, and small libraries on top of it: timers, files, names, other programs, sockets. */
export const nodeRows: readonly IoRow[] = rowsOf([
  { libraries: ['delay', 'sleep-promise'], service: 'sleep', operation: 'sleep', fixedMs: sleepMs, latency: LATENCIES.sleep, called: ['()'] },
  { libraries: ['bluebird'], service: 'sleep', operation: 'sleep', fixedMs: sleepMs, latency: LATENCIES.sleep, called: ['delay()', 'Promise.delay()'] },
  { libraries: ['execa'], service: 'process', latency: LATENCIES.childProcess, called: ['$|execa|execaCommand|execaNode()'] },
  { libraries: ['fs-extra'], service: 'file', latency: LATENCIES.file, called: [`${FILE_CALLS}|${EXTRA_FILE_CALLS}()`] },
  { libraries: ['fluent-ffmpeg'], service: 'process', latency: LATENCIES.childProcess, called: [`().**.${FFMPEG_RUNS}()`] },
  { libraries: ['fluent-ffmpeg'], service: 'process', latency: LATENCIES.childProcess, callback: true, called: ['ffprobe()', '().**.ffprobe()'] },
  { libraries: ['csv-writer'], service: 'file', latency: LATENCIES.file, called: ['createArrayCsvWriter|createObjectCsvWriter().writeRecords()'] },
  { libraries: ['node:child_process'], service: 'process', latency: LATENCIES.childProcess, callback: true, called: ['exec|execFile()'] },
  { libraries: ['node:child_process'], service: 'process', latency: LATENCIES.childProcess, called: ['spawn()'] },
  { libraries: ['node:dns'], service: 'dns', latency: LATENCIES.dns, callback: true, called: [`${DNS_CALLS}()`, `Resolver.new.${DNS_CALLS}()`] },
  { libraries: ['node:dns'], service: 'dns', latency: LATENCIES.dns, called: [`promises.${DNS_CALLS}()`, `promises.Resolver.new.${DNS_CALLS}()`] },
  { libraries: ['node:dns/promises'], service: 'dns', latency: LATENCIES.dns, called: [`${DNS_CALLS}()`, `Resolver.new.${DNS_CALLS}()`] },
  { libraries: ['node:fs'], service: 'file', latency: LATENCIES.file, called: [`promises.${FILE_CALLS}()`] },
  { libraries: ['node:fs'], service: 'file', latency: LATENCIES.file, callback: true, called: [`${FILE_CALLS}()`] },
  { libraries: ['node:fs/promises'], service: 'file', latency: LATENCIES.file, called: [`${FILE_CALLS}()`] },
  { libraries: ['node:net', 'node:tls'], service: 'socket', latency: LATENCIES.socket, callback: true, called: SOCKETS },
  { libraries: ['node:net', 'node:tls'], service: 'socket', latency: LATENCIES.socket, called: SOCKETS },
  { libraries: ['node:timers/promises'], service: 'sleep', fixedMs: sleepMs, latency: LATENCIES.sleep, called: ['setTimeout()', 'scheduler.wait()'] },
  { libraries: ['node:timers/promises'], service: 'sleep', fixedMs: sleepMs, latency: LATENCIES.sleep, awaited: ['setInterval()'] },
  { libraries: BROWSERS, service: 'browser', latency: LATENCIES.browser, called: ['**.connect|launch|newContext|newPage()', '**.newPage().evaluate|goBack|goto|pdf|reload|screenshot|setContent|waitFor*()', '**.newPage().**.screenshot|waitFor()'] },
  { libraries: BROWSERS, service: 'browser', latency: LATENCIES.browserPage, called: [`**.newPage().**.${PAGE_CALLS}()`, '**.newPage().**.cookies|setCookie()'] },
]);
