import { positionOf, type ConfigObject } from '../../config/parse/config-object';
import { asList, asObject, parseConfig } from '../../config/parse/parse-config';
import type { Project, StaticValue } from '../../framework';
import type { ArcEntry } from './arc-entry';
import { parseArc } from './parse-arc';
import { withSockets } from './with-sockets';

/** What a file declares of an Architect app: app.arc, the same in JSON, YAML or TOML, or `arc` of a package.json. https://arc.codes/docs/en/get-started/project-manifest */
export function manifestEntries(project: Project, file: string): ArcEntry[] {
  // Architect copies the manifest to what functions share.
  if (/(?:^|\/)(?:app)?\.arc$/.test(file)) return /\/shared\/\.arc$/.test(file) ? [] : parseArc(project.read(file) ?? '');
  if (/(?:^|\/)arc\.(?:json|toml|ya?ml)$/.test(file)) return entriesOf(asObject(parseConfig(project, file)));
  if (!/(?:^|\/)package\.json$/.test(file) || !/"arc(?:hitect)?"\s*:\s*\{/.test(project.read(file) ?? '')) return [];
  const manifest = asObject(parseConfig(project, file));
  return entriesOf(asObject(manifest?.arc) ?? asObject(manifest?.architect));
}

function entriesOf(manifest: ConfigObject = {}): ArcEntry[] {
  const entries = Object.entries(manifest).flatMap(([section, value]) => [...ofSection(section, value, lineOf(manifest, section))]);
  return withSockets(entries, manifest.ws === undefined ? undefined : lineOf(manifest, 'ws'));
}

/** `["orders", ["get", "/"], { "/cart": { "method": "post", "src": "cart" } }]`, or an object as such: a member for each entry. */
function* ofSection(section: string, value: StaticValue, line: number): Iterable<ArcEntry> {
  for (const [index, item] of asList(value).entries()) {
    const at = positionOf(value, index)?.line ?? line;
    const members = asObject(item);
    if (Array.isArray(item)) yield { section, words: item.map(String), line: at, settings: {} };
    else if (members) for (const [name, given] of Object.entries(members)) yield ofMember(section, name, given, lineOf(members, name, at));
    else if (typeof item === 'string') yield { section, words: item.trim().split(/\s+/), line: at, settings: {} };
  }
}

/** `"/cart": { "method": "post" }`, `"/cart": "post"`, `"daily": "rate(1 day)"`. */
function ofMember(section: string, name: string, given: StaticValue, line: number): ArcEntry {
  const settings = asObject(given);
  const words = settings || given === undefined || given === null ? [name] : name.startsWith('/') && typeof given === 'string' ? [given, name] : [name, String(given)];
  return { section, words, line, settings: Object.fromEntries(Object.entries(settings ?? {}).map(([key, value]) => [key, Array.isArray(value) ? value.join(' ') : String(value)])) };
}

function lineOf(object: ConfigObject, key: string, otherwise = 1): number {
  return positionOf(object, key)?.line ?? otherwise;
}
