import type { Range } from '../../domain';
import { compilePath } from './io-index';

/** A kind of call that computes for long: where it is called, its CPU counts. Adding one is adding a row. */
export interface CpuRow {
  /** npm packages or `node:` modules. */
  libraries: readonly string[];
  /** As in an IoRow: the way from the package's export to the call. */
  paths: readonly string[];
  /** What is computed, for the reader. */
  what: string;
  /** CPU of one call at one vCPU, in ms. */
  cpuMs: Range;
  source: string;
}

/** Node.js 20 on one core of an AMD EPYC (Zen 3), median of 3; how large the input is only a run could tell, hence the range. */
const MEASURED = 'measured with Node.js 20 on one core; the size of the input is assumed';
const ESTIMATE = 'our estimate';

/** Packages and modules of Node.js whose calls compute for long. */
const cpuRows: readonly CpuRow[] = [
  { libraries: ['node:crypto'], paths: ['scryptSync()', 'scrypt()'], what: 'scrypt', cpuMs: { low: 20, likely: 44, high: 100 }, source: MEASURED },
  { libraries: ['node:crypto'], paths: ['pbkdf2Sync()', 'pbkdf2()'], what: 'PBKDF2, 100,000 rounds', cpuMs: { low: 8, likely: 76, high: 460 }, source: MEASURED },
  { libraries: ['node:crypto'], paths: ['generateKeyPairSync()', 'generateKeyPair()'], what: 'an RSA key pair', cpuMs: { low: 20, likely: 150, high: 600 }, source: ESTIMATE },
  { libraries: ['node:zlib'], paths: ['gzipSync()', 'gzip()', 'deflateSync()', 'deflate()', 'brotliCompressSync()', 'brotliCompress()'], what: 'compressing 100 KB', cpuMs: { low: 0.1, likely: 0.78, high: 8 }, source: MEASURED },
  { libraries: ['bcrypt', 'bcryptjs'], paths: ['hash()', 'hashSync()', 'compare()', 'compareSync()'], what: 'bcrypt of cost 10', cpuMs: { low: 40, likely: 60, high: 250 }, source: ESTIMATE },
  { libraries: ['argon2', '@node-rs/argon2'], paths: ['hash()', 'verify()'], what: 'Argon2', cpuMs: { low: 15, likely: 50, high: 150 }, source: ESTIMATE },
  { libraries: ['jsonwebtoken'], paths: ['sign()'], what: 'signing a JWT', cpuMs: { low: 0.05, likely: 0.5, high: 1.9 }, source: MEASURED },
  { libraries: ['jsonwebtoken', 'jose'], paths: ['verify()', 'jwtVerify()'], what: 'verifying a JWT', cpuMs: { low: 0.1, likely: 0.5, high: 1 }, source: MEASURED },
  { libraries: ['jose'], paths: ['**.sign()'], what: 'signing a JWT', cpuMs: { low: 0.05, likely: 0.5, high: 1.9 }, source: MEASURED },
  { libraries: ['react-dom/server'], paths: ['renderToString()', 'renderToStaticMarkup()', 'renderToPipeableStream()', 'renderToReadableStream()'], what: 'rendering React', cpuMs: { low: 0.06, likely: 1.1, high: 12 }, source: MEASURED },
  { libraries: ['sharp'], paths: ['**.toBuffer()', '**.toFile()'], what: 'resizing an image of 3 megapixels', cpuMs: { low: 10, likely: 29, high: 300 }, source: MEASURED },
];

const compiled = cpuRows.flatMap((row) => row.paths.map((path) => ({ row, pattern: compilePath(path) })));
const libraries = new Set(cpuRows.flatMap((row) => row.libraries));

/** The row of a call that computes for long. */
export function cpuRowOf(library: string, path: string): CpuRow | undefined {
  return libraries.has(library) ? compiled.find(({ row, pattern }) => row.libraries.includes(library) && pattern.test(path))?.row : undefined;
}
