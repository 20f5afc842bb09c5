import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The helper that every handler of a synthetic project reaches. */
export const SHARED_HELPER = 'src/lib/table.ts';

const HANDLERS_PER_SERVICE = 50;

/**
 * Writes a project of so many handlers. Each handler is a file of its own and reaches nine others: two services, their repositories,
 * a table that all of them share, and what that needs. Files have about 1.8 KB, five declarations and four awaits.
 */
export function writeSyntheticProject(folder: string, handlers: number): void {
  rmSync(folder, { recursive: true, force: true });
  const services = Math.max(5, Math.min(100, handlers / 10));
  write(folder, 'package.json', JSON.stringify({ name: 'synthetic', private: true, dependencies: { '@aws-sdk/client-dynamodb': '3', '@aws-sdk/client-sqs': '3', '@aws-sdk/lib-dynamodb': '3', axios: '1' } }));
  write(folder, 'tsconfig.json', JSON.stringify({ compilerOptions: { target: 'ES2022', module: 'ESNext', moduleResolution: 'Bundler', strict: true, skipLibCheck: true, noEmit: true, types: ['node'] }, include: ['src'] }));
  write(folder, 'knip.json', JSON.stringify({ entry: ['src/handlers/**/*.ts'], project: ['src/**/*.ts'] }));
  for (const [file, text] of sharedFiles) write(folder, file, text);
  for (let index = 0; index < services; index++) {
    write(folder, `src/repositories/repository-${index}.ts`, repository(index));
    write(folder, `src/services/service-${index}.ts`, service(index));
  }
  for (let index = 0; index < handlers; index++) write(folder, handlerFile(index), handler(index, index % services, (index * 7 + 3) % services));
  for (let first = 0; first < handlers; first += HANDLERS_PER_SERVICE) write(folder, `deploy/part-${first / HANDLERS_PER_SERVICE}/serverless.yml`, serverless(first, Math.min(handlers, first + HANDLERS_PER_SERVICE)));
}

export function handlerFile(index: number): string {
  return `src/handlers/group-${Math.floor(index / 100)}/handler-${index}.ts`;
}

function write(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function serverless(first: number, end: number): string {
  const functions = Array.from({ length: end - first }, (_, offset) => first + offset).map(
    (index) => `  handler${index}:\n    handler: ../../${handlerFile(index).replace('.ts', '.handler')}\n    memorySize: ${index % 2 ? 512 : 256}\n    events:\n      - httpApi: 'POST /things/${index}'\n`,
  );
  return `service: part-${first}\nprovider:\n  name: aws\n  runtime: nodejs22.x\nfunctions:\n${functions.join('')}`;
}

function handler(index: number, one: number, other: number): string {
  return `import { create${one}, list${one} } from '../../services/service-${one}';
import { refresh${other} } from '../../services/service-${other}';
import { badRequest, ok, NotFoundError } from '../../lib/responses';
import { log } from '../../lib/log';

interface Request${index} {
  id: string;
  name: string;
  quantities: number[];
  note?: string;
}

const MAX_QUANTITIES = ${10 + (index % 40)};

function parse(body: string | undefined): Request${index} {
  const value = JSON.parse(body ?? '{}') as Partial<Request${index}>;
  if (typeof value.id !== 'string' || value.id.length === 0) throw new TypeError('id is missing');
  if (!Array.isArray(value.quantities)) throw new TypeError('quantities are missing');
  return { id: value.id, name: value.name ?? 'thing ${index}', quantities: value.quantities.slice(0, MAX_QUANTITIES), note: value.note };
}

function total(quantities: number[]): number {
  let sum = 0;
  for (const quantity of quantities) sum += quantity > 0 ? quantity : 0;
  return sum;
}

export const handler = async (event: { body?: string; headers: Record<string, string> }) => {
  const startedAt = Date.now();
  try {
    const request = parse(event.body);
    const known = await list${one}(request.id);
    if (known.length > ${5 + (index % 10)}) return badRequest('too many things');
    const created = await create${one}({ id: request.id, name: request.name, total: total(request.quantities) });
    if (request.note) await refresh${other}(request.id, request.note);
    log('info', 'handled ${index}', { tookMs: Date.now() - startedAt, total: created.total });
    return ok({ ...created, known: known.length });
  } catch (error) {
    if (error instanceof NotFoundError) return badRequest(error.message);
    log('error', 'failed ${index}', { error: String(error) });
    throw error;
  }
};
`;
}

function service(index: number): string {
  return `import { find${index}, save${index}, remove${index} } from '../repositories/repository-${index}';
import { announce } from '../lib/queue';
import { NotFoundError } from '../lib/responses';
import { log } from '../lib/log';

export interface Thing${index} {
  id: string;
  name: string;
  total: number;
  parts?: string[];
}

/** Things as their readers see them. */
export async function list${index}(id: string): Promise<Thing${index}[]> {
  const found = await find${index}(id);
  return found.filter((thing) => thing.total >= 0).map((thing) => ({ ...thing, name: thing.name.trim() }));
}

export async function create${index}(thing: Thing${index}): Promise<Thing${index}> {
  const before = await find${index}(thing.id);
  const total = before.reduce((sum, other) => sum + other.total, thing.total);
  const saved = { ...thing, total, parts: split(thing.name) };
  await save${index}(saved);
  await announce('created', { id: saved.id, total: saved.total });
  return saved;
}

export async function refresh${index}(id: string, note: string): Promise<void> {
  const [first] = await find${index}(id);
  if (!first) throw new NotFoundError(\`no thing \${id}\`);
  await Promise.all([save${index}({ ...first, name: note }), announce('refreshed', { id })]);
  log('info', 'refreshed', { id });
}

export async function drop${index}(ids: string[]): Promise<number> {
  let dropped = 0;
  for (const id of ids) {
    await remove${index}(id);
    dropped++;
  }
  return dropped;
}

function split(name: string): string[] {
  const parts = name.split(/[\\s,;]+/).filter((part) => part !== '');
  return parts.length > ${4 + (index % 9)} ? parts.slice(0, ${4 + (index % 9)}) : parts;
}
`;
}

function repository(index: number): string {
  return `import { get, put, query, remove } from '../lib/table';
import { settings } from '../lib/settings';

export interface Row${index} {
  id: string;
  name: string;
  total: number;
  parts?: string[];
}

const TABLE = settings.tablePrefix + 'things-${index}';

function toRow(item: Record<string, unknown>): Row${index} {
  const { id, name, total, parts } = item;
  return { id: String(id), name: String(name ?? ''), total: Number(total ?? 0), ...(Array.isArray(parts) ? { parts: parts.map(String) } : {}) };
}

function key(id: string): { pk: string; sk: string } {
  return { pk: \`thing#\${id}\`, sk: '${index}' };
}

export async function find${index}(id: string): Promise<Row${index}[]> {
  const items = await query(TABLE, key(id).pk);
  return items.map(toRow).sort((a, b) => a.total - b.total);
}

export async function one${index}(id: string): Promise<Row${index} | undefined> {
  const item = await get(TABLE, key(id));
  return item ? toRow(item) : undefined;
}

export async function save${index}(row: Row${index}): Promise<void> {
  const before = await one${index}(row.id);
  if (before && before.total > row.total) return;
  await put(TABLE, { ...key(row.id), ...row });
}

export async function remove${index}(id: string): Promise<void> {
  await remove(TABLE, key(id));
}
`;
}

const sharedFiles: [file: string, text: string][] = [
  [
    SHARED_HELPER,
    `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { settings } from './settings';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: settings.region }));

export async function get(table: string, key: Record<string, string>): Promise<Record<string, unknown> | undefined> {
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: key }));
  return Item;
}

export async function put(table: string, item: Record<string, unknown>): Promise<void> {
  await client.send(new PutCommand({ TableName: table, Item: { ...item, at: new Date().toISOString() } }));
}

export async function query(table: string, pk: string): Promise<Record<string, unknown>[]> {
  const { Items } = await client.send(new QueryCommand({ TableName: table, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }));
  return Items ?? [];
}

export async function remove(table: string, key: Record<string, string>): Promise<void> {
  await client.send(new DeleteCommand({ TableName: table, Key: key }));
}
`,
  ],
  [
    'src/lib/queue.ts',
    `import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import axios from 'axios';
import { settings } from './settings';

const queue = new SQSClient({ region: settings.region });

export async function announce(what: string, detail: Record<string, unknown>): Promise<void> {
  await queue.send(new SendMessageCommand({ QueueUrl: settings.queueUrl, MessageBody: JSON.stringify({ what, ...detail }) }));
  if (settings.hook) await axios.post('https://hooks.example.com/announce', { what });
}
`,
  ],
  ['src/lib/settings.ts', `export const settings = {\n  region: process.env.AWS_REGION ?? 'eu-central-1',\n  tablePrefix: process.env.TABLE_PREFIX ?? 'dev-',\n  queueUrl: process.env.QUEUE_URL ?? '',\n  hook: process.env.HOOK === 'yes',\n};\n`],
  ['src/lib/log.ts', `export function log(level: 'info' | 'error', message: string, detail: Record<string, unknown> = {}): void {\n  const line = JSON.stringify({ level, message, at: new Date().toISOString(), ...detail });\n  if (level === 'error') console.error(line);\n  else console.log(line);\n}\n`],
  [
    'src/lib/responses.ts',
    `export class NotFoundError extends Error {}

export interface Response {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

function answer(statusCode: number, body: unknown): Response {
  return { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

export function ok(body: unknown): Response {
  return answer(200, body);
}

export function badRequest(message: string): Response {
  return answer(400, { message });
}
`,
  ],
];
