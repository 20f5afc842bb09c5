import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isListed } from '../analysis/files/is-listed';
import { listFiles } from '../analysis/files/list-files';
import { refusedSize } from '../analysis/files/refused-text';
import type { BaseFiles } from '../changes/base-analysis';
import { FriendlyError } from './friendly-error';

/**
 * How a revision of Git differs from the folder. Only objects are read: no index, no filter, no hook, and the work tree stays as it is.
 */
export async function baseFiles(root: string, revision: string): Promise<BaseFiles> {
  if (/[\0\n]/.test(revision)) throw new FriendlyError('--base takes a branch, a tag or a commit.');
  const commit = (await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])).toString().trim();
  if (!commit) throw new FriendlyError(`${revision} is no revision of Git in ${root}. --base takes a branch, a tag or a commit.`);
  const then = treeOf(await git(root, ['ls-tree', '-r', '-z', commit]));
  const now = new Set(listFiles(root, {}).files);
  const isRelevant = (file: string) => now.has(file) || isListed(file);
  const changed = [...then].filter(([file, blob]) => isRelevant(file) && !(now.has(file) && blobOf(root, file, blob.length) === blob));
  const texts = await blobs(root, changed.map(([, blob]) => blob));
  return {
    texts: changed.flatMap(([file], index): [string, string][] => (texts[index] === undefined ? [] : [[file, texts[index]]])),
    added: [...[...now].filter((file) => !then.has(file)), ...changed.filter((_, index) => texts[index] === undefined).map(([file]) => file)],
  };
}

/** Blobs by file; no links, no submodules, no names that only an attacker gives. */
function treeOf(listed: Buffer): Map<string, string> {
  const outside = (file: string) => file.split('/').some((part) => part === '..' || part === '');
  return new Map(listed.toString().split('\0').flatMap((row): [string, string][] => {
    const [, blob, file] = /^100\d{3} blob ([0-9a-f]+)\t([\s\S]+)$/.exec(row) ?? [];
    return blob !== undefined && file !== undefined && !outside(file) ? [[file, blob]] : [];
  }));
}

/** The name that Git would give to the file's text: SHA-1, or SHA-256 where names are that long. */
function blobOf(root: string, file: string, length: number): string | undefined {
  try {
    const bytes = readFileSync(join(root, file));
    return createHash(length > 40 ? 'sha256' : 'sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  } catch {
    // Gone or unreadable meanwhile: it counts as changed.
    return undefined;
  }
}

/** Texts of blobs, in their order; undefined = one that would not be read on disk either. */
async function blobs(root: string, names: readonly string[]): Promise<(string | undefined)[]> {
  if (names.length === 0) return [];
  const answer = await git(root, ['cat-file', '--batch'], `${names.join('\n')}\n`);
  const texts: (string | undefined)[] = [];
  for (let at = 0; texts.length < names.length; ) {
    const end = answer.indexOf('\n', at);
    const size = Number(/ blob (\d+)$/.exec(answer.subarray(at, end).toString())?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) throw new FriendlyError(`Git has no object ${names[texts.length]}: is this a shallow or partial clone? Fetch it first.`);
    texts.push(refusedSize(size) ? undefined : answer.subarray(end + 1, end + 1 + size).toString().replace(/^\uFEFF/, ''));
    at = end + 1 + size + 1;
  }
  return texts;
}

function git(root: string, args: string[], input = ''): Promise<Buffer> {
  const child = spawn('git', args, { cwd: root, stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, GIT_NO_LAZY_FETCH: '1' } });
  const [out, errors] = [[] as Buffer[], [] as Buffer[]];
  child.stdout.on('data', (part: Buffer) => out.push(part));
  child.stderr.on('data', (part: Buffer) => errors.push(part));
  // Who ends before it has read everything says why by its exit code.
  child.stdin.on('error', (error) => errors.push(Buffer.from(error.message)));
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => reject(new FriendlyError(error.code === 'ENOENT' ? 'Git is not installed, or not on the PATH.' : error.message)));
    child.on('close', (code) => {
      if (code === 0 || (args[0] === 'rev-parse' && code === 1)) resolve(Buffer.concat(out));
      else reject(new FriendlyError(`Git says of ${root}: ${Buffer.concat(errors).toString().trim()}`));
    });
  });
}
