import type { Handler } from '../../domain';
import type { Modules } from '../modules/modules';

/** Packages that hold files, pages, pictures or engines in memory, and what starts other programs. A star stands for the rest of a name. */
const LARGE = `
  child_process node:child_process worker_threads node:worker_threads zlib node:zlib
  @sparticuz/* chrome-aws-lambda puppeteer* playwright* jsdom cheerio
  sharp canvas jimp gm imagemagick fluent-ffmpeg @ffmpeg* ffmpeg* tesseract* three
  pdf* @react-pdf/* docx* mammoth exceljs xlsx* csv-parse* papaparse archiver jszip unzipper adm-zip tar*
  @tensorflow/* onnxruntime* @huggingface/* @xenova/* natural langchain @langchain/*
  esbuild typescript webpack rollup vite next nuxt @remix-run/* @sveltejs/* @nestjs/*
  @prisma/client typeorm duckdb* better-sqlite3 sqlite3 sql.js parquet* apache-arrow
  simple-git isomorphic-git nodegit ssh2* basic-ftp
`;

const isLarge = new RegExp(`^(?:${LARGE.trim().split(/\s+/).map((name) => name.replaceAll(/[./]/g, '\\$&').replace('*', '.*')).join('|')})$`);

/** Whoever gives a function more time than this, in s, expects much of it: long lists, whole tables. */
const MOST_SECONDS = 60;

/** Services whose answers may be as large as a file, and what is not known at all. */
const BULKY = new Set(['azure-blob-storage', 'blobs', 'browser', 'file', 'ftp', 'gcs', 'imap', 'process', 'r2', 's3', 'sftp', 'socket', 'sqlite', 'unknown']);

/**
 * Whether a function's work might need its memory: it loads a package that is known for it, reads whole files, computes for long, takes records by the
 * batch, waits for something that is not known, is given minutes for its work, or is not followed at all. Where nobody can tell, it does.
 */
export function needsMemory(handler: Handler, modules: Modules): boolean {
  const calls = handler.awaitedCalls.filter(({ phase }) => phase === 'request');
  if (calls.length === 0 || (handler.timeoutSeconds ?? 0) > MOST_SECONDS || handler.cpuWork || handler.batchSize !== undefined || handler.provisionedConcurrency !== undefined) return true;
  return calls.some(({ service }) => BULKY.has(service)) || loadsLarge(handler.file, modules);
}

function loadsLarge(file: string, modules: Modules): boolean {
  const seen = new Set<string>();
  const pending = [file];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const { files, packages } = modules.namedBy(next);
    if (packages.some((name) => isLarge.test(name))) return true;
    pending.push(...files);
  }
  return false;
}
