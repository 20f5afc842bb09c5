import type { StaticValue } from '../framework';
import { alchemyProgram } from '../config/alchemy-program';
import { ancestors } from '../config/ancestors';
import { oncePer } from '../config/once-per';
import { asList, asObject, asString, parseConfig } from '../config/parse/parse-config';
import { folderOf } from '../config/resolve-path';
import { wranglerFiles } from '../config/wrangler-file';
import { everyPart } from '../syntax/every-part';
import type { Expression, ModuleIr } from '../ir';
import { pathOf } from '../summary/path-of';
import type { ImportedNames } from './imported-names';
import type { ModuleSource } from './module-source';

/** Types that a Workers runtime declares globally: what stands behind a binding. */
const WORKERS_BINDINGS: readonly string[] = ['Ai', 'AnalyticsEngineDataset', 'D1Database', 'DispatchNamespace', 'DurableObjectNamespace', 'Fetcher', 'Hyperdrive', 'KVNamespace', 'Queue', 'R2Bucket', 'SendEmail', 'Service', 'VectorizeIndex', 'Vectorize', 'Workflow'];

/** Further types of that runtime that code takes as parameters. */
export const WORKERS_TYPES: readonly string[] = [...WORKERS_BINDINGS, 'D1PreparedStatement', 'DurableObjectState', 'DurableObjectStorage', 'DurableObjectStub', 'ForwardableEmailMessage', 'WorkflowStep'];

const BINDING_HINT = new RegExp(String.raw`:\s*(?:\w+\.)?(?:${WORKERS_BINDINGS.join('|')})\b`);

/** What SST makes on Cloudflare, and what a Worker that links it gets: https://sst.dev/docs/component/cloudflare/worker/ */
const SST_COMPONENTS: Readonly<Record<string, string>> = { Ai: 'Ai', Bucket: 'R2Bucket', D1: 'D1Database', Hyperdrive: 'Hyperdrive', Kv: 'KVNamespace', Queue: 'Queue', Vectorize: 'Vectorize', Worker: 'Service' };

const SST_HINT = /\bsst\.cloudflare\.[A-Z]/;

/** Sections of wrangler.toml, what their bindings are, and which key names them: https://developers.cloudflare.com/workers/wrangler/configuration/ */
const SECTIONS: Readonly<Record<string, readonly [type: string, key: string, list?: string]>> = {
  ai: ['Ai', 'binding'],
  analytics_engine_datasets: ['AnalyticsEngineDataset', 'binding'],
  browser: ['Fetcher', 'binding'],
  d1_databases: ['D1Database', 'binding'],
  dispatch_namespaces: ['DispatchNamespace', 'binding'],
  durable_objects: ['DurableObjectNamespace', 'name', 'bindings'],
  hyperdrive: ['Hyperdrive', 'binding'],
  kv_namespaces: ['KVNamespace', 'binding'],
  queues: ['Queue', 'binding', 'producers'],
  r2_buckets: ['R2Bucket', 'binding'],
  send_email: ['SendEmail', 'name'],
  services: ['Service', 'binding'],
  vectorize: ['Vectorize', 'binding'],
  workflows: ['Workflow', 'binding'],
};

/** Of a file that stands with no Worker: it finds what all are given. */
const NOWHERE = '/';

/** Whether a file's code runs on Cloudflare's Workers: the project configures one, or it is a function of Pages. */
export function onWorkers(files: ReadonlySet<string>): (from: string) => boolean {
  let isConfigured: boolean | undefined;
  return (from) => (isConfigured ??= wranglerFiles(files).length > 0 || [...files].some((file) => alchemyProgram.test(file))) || isOfPages(files, from);
}

/** Pages takes the folder `functions` of the site, which is no package of its own as Firebase's is. https://developers.cloudflare.com/pages/functions/get-started/ */
function isOfPages(files: ReadonlySet<string>, from: string): boolean {
  const site = /^((?:.*?\/)?)functions\//.exec(from)?.[1];
  return site !== undefined && (site === '' || files.has(`${site}package.json`)) && !files.has(`${site}functions/package.json`);
}

/** Names of the bindings that wrangler's and SST's configurations and the sources' interfaces declare, and their types: as a file finds them, whose Worker has variables of its own. */
export function findWorkersBindings(source: ModuleSource, load: (file: string) => ModuleIr, imported: ImportedNames): (from: string) => ReadonlyMap<string, string> {
  const declared = source.hinted(BINDING_HINT).flatMap((file) => declaredBindings(load(file)));
  const linking = new Set([...[...source.files].filter((file) => /(?:^|\/)sst\.config\.[jt]s$/.test(file)), ...source.hinted(SST_HINT)]);
  const configuring = wranglerFiles(source.files);
  imported.add({ forAll: [...linking, ...configuring.map(({ file }) => file)] });
  const configured = configuring.map(({ file }) => ({ folder: folderOf(file), scopes: scopesOf(parseConfig(source, file)) }));
  const shared = [...configured.flatMap(({ scopes }) => scopes.flatMap(bindingsIn)), ...[...linking].flatMap((file) => linkedResources(load(file))), ...declared];
  const folders = new Set(configured.map(({ folder }) => folder));
  const inFolder = oncePer((folder) => {
    const own = configured.filter((one) => folder === NOWHERE || one.folder === folder);
    return new Map([...own.flatMap(({ scopes }) => scopes.flatMap(addressesIn)), ...shared]);
  });
  return (from) => inFolder(ancestors(from).find((folder) => folders.has(folder)) ?? NOWHERE);
}

/** What the Worker itself is given stands last, since it is that of production more often than what an environment is given. */
function scopesOf(config: StaticValue): ReturnType<typeof asObject>[] {
  const root = asObject(config);
  return [...Object.values(asObject(root?.env) ?? {}).map(asObject), root];
}

function bindingsIn(scope: ReturnType<typeof asObject>): [string, string][] {
  return Object.entries(SECTIONS).flatMap(([section, [type, key, list]]) => {
    const entries = asList(list === undefined ? scope?.[section] : asObject(scope?.[section])?.[list]);
    const names = entries.map((entry) => asString(asObject(entry)?.[key]));
    return names.flatMap((name): [string, string][] => (name === undefined ? [] : [[name, type]]));
  });
}

/** Variables that hold an address, each with its host as the type: `'https://api.example.com/'`. */
function addressesIn(scope: ReturnType<typeof asObject>): [string, string][] {
  return Object.entries(asObject(scope?.vars) ?? {}).flatMap(([name, value]): [string, string][] => {
    const host = /^https?:\/\/[^/?#]+/.exec(asString(value) ?? '')?.[0];
    return host === undefined ? [] : [[name, `'${host}/'`]];
  });
}

/** Members of interfaces whose types are the runtime's: not `Queue` of another package, or `Service` of the project. */
function declaredBindings({ shapes = {}, imports, body }: ModuleIr): [string, string][] {
  const imported = imports.filter(({ specifier }) => !/^(?:@(?:cloudflare|miniflare)\/|cloudflare:)/.test(specifier)).map(({ local }) => local);
  const others = new Set([...imported, ...body.flatMap((statement) => (statement.kind === 'class' ? statement.cls.name : []))]);
  const members = Object.values(shapes).flatMap((members) => Object.entries(members).map(([name, type]): [string, string[]] => [name, type.split('.')]));
  return members.filter(([, path]) => !others.has(path[0]!)).map(([name, path]): [string, string] => [name, path.at(-1)!]).filter(([, type]) => WORKERS_BINDINGS.includes(type));
}

/** `new sst.cloudflare.Kv('Cache')`, wherever it stands. */
function linkedResources({ body }: ModuleIr): [string, string][] {
  return [...everyPart(body)].flatMap((part): [string, string][] => {
    const made = part as Partial<Expression & { kind: 'new' }> | null | undefined;
    if (made?.kind !== 'new') return [];
    const [name] = made.args!;
    const component = /^sst\.cloudflare\.(\w+)$/.exec(pathOf(made.callee!) ?? '')?.[1];
    const type = component === undefined ? undefined : SST_COMPONENTS[component];
    return type !== undefined && name?.kind === 'literal' ? [[String(name.value), type]] : [];
  });
}
