import type { Machine } from '../machine';
import { UNKNOWN, type UnknownValue, type Value } from '../value';
import { workersBinding } from './workers-binding';

/** Methods that only bindings of one type have. https://developers.cloudflare.com/workers/runtime-apis/bindings/ */
const TYPES: Readonly<Record<string, string>> = {
  createMultipartUpload: 'R2Bucket',
  delete: 'KVNamespace',
  fetch: 'Fetcher',
  get: 'KVNamespace',
  getByName: 'DurableObjectNamespace',
  getWithMetadata: 'KVNamespace',
  head: 'R2Bucket',
  idFromName: 'DurableObjectNamespace',
  idFromString: 'DurableObjectNamespace',
  list: 'KVNamespace',
  newUniqueId: 'DurableObjectNamespace',
  prepare: 'D1Database',
  put: 'KVNamespace',
  send: 'Queue',
  sendBatch: 'Queue',
};

/** What stores of texts and of files both have is told apart by what they are called. */
const HOLDS_FILES = /r2|bucket|files|images|media|uploads/i;

/** `env` of a Worker, where the project declares no binding: a site may get them from Cloudflare's dashboard. */
export const UNDECLARED: UnknownValue = { type: 'unknown', binding: '' };

/** `env.DB`, of a name that nothing declares, and `env.DB.prepare`, of what such a name is known for. */
export function memberOfUndeclared(machine: Machine, { binding }: UnknownValue, name: string): { of: Value; isMethod: boolean } {
  if (binding === '') return { of: { type: 'unknown', binding: name }, isMethod: false };
  const type = Object.hasOwn(TYPES, name) && machine.modules.isOnWorkers(machine.frame.module.file) ? TYPES[name] : undefined;
  if (type === undefined) return { of: UNKNOWN, isMethod: false };
  return { of: workersBinding(type === 'KVNamespace' && HOLDS_FILES.test(binding ?? '') ? 'R2Bucket' : type), isMethod: true };
}
