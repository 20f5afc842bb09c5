import type { Machine } from '../machine';
import { libraryMember } from '../members/library-member';
import { UNKNOWN, type ObjectValue, type UnknownValue, type Value } from '../values/value';
import { workersBinding } from './workers-binding';

/** The type of binding that a method tells of; of a method that several types have, one of them. https://developers.cloudflare.com/workers/runtime-apis/bindings/ */
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

/** Bindings are mostly named like constants; of another object that holds one, `{ db: env.DB, ...services }`, other members are no bindings. */
const BINDING_NAME = /^[A-Z][A-Z\d_]*$/;

/** Whether a member that nothing declares may be a binding: of a Worker's `env` of which the project declares a part. */
export function mayBeBinding({ members }: ObjectValue, name: string): boolean {
  if (!BINDING_NAME.test(name)) return false;
  const { library } = workersBinding('');
  for (const value of members.values()) if (value.type === 'library' && value.library === library) return true;
  return false;
}

/** `env.DB`, of a name that nothing declares, and `env.DB.prepare`, of what such a name is known for. */
export function undeclaredMember(machine: Machine, binding: string, name: string): Value {
  if (binding === '') return { type: 'unknown', binding: name };
  const type = Object.hasOwn(TYPES, name) && machine.modules.isOnWorkers(machine.frame.module.file) ? TYPES[name] : undefined;
  if (type === undefined) return UNKNOWN;
  return libraryMember(workersBinding(type === 'KVNamespace' && HOLDS_FILES.test(binding) ? 'R2Bucket' : type), name);
}
