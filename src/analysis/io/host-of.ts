import type { LibraryValue, Value } from '../run/values/value';

const URL_MEMBERS = ['baseURL', 'baseUrl', 'prefixUrl', 'url', 'uri', 'host', 'hostname', 'endpoint'];

/** Host of an HTTP call where the code fixes it: in the URL, in an option, or in what the client was made with. */
export function hostOf(call: LibraryValue): string | undefined {
  for (let at: LibraryValue | undefined = call; at; at = at.receiver) {
    for (const arg of at.args) {
      const host = hostIn(arg);
      if (host) return host;
    }
  }
  return undefined;
}

function hostIn(value: Value): string | undefined {
  if (value.type === 'literal' && typeof value.value === 'string') return hostOfText(value.value);
  if (value.type === 'unknown' && value.prefix !== undefined) return hostOfPrefix(value.prefix);
  if (value.type === 'object') {
    for (const name of URL_MEMBERS) {
      const member = value.members.get(name);
      const host = member && (hostIn(member) ?? bareHost(name, member));
      if (host) return host;
    }
    // The links of a client of tRPC: the one that asks has the address.
    const links = value.members.get('links');
    return links?.type === 'array' ? links.items.flatMap((link) => (link.type === 'library' ? (hostOf(link) ?? []) : []))[0] : undefined;
  }
  if (value.type === 'library' && value.library === 'global' && (value.path === 'URL.new' || value.path === 'Request.new')) return value.args.map(hostIn).find((host) => host !== undefined);
  return undefined;
}

function hostOfText(text: string): string | undefined {
  return /^(?:https?|wss?):\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(text)?.[1]?.toLowerCase();
}

/** A host that ends before the known part does. */
function hostOfPrefix(prefix: string): string | undefined {
  return /^(?:https?|wss?):\/\/([^/:?#]+)[/:?#]/i.exec(prefix)?.[1]?.toLowerCase();
}

function bareHost(name: string, value: Value): string | undefined {
  const isHostName = (name === 'host' || name === 'hostname') && value.type === 'literal' && typeof value.value === 'string';
  return isHostName ? String(value.value).toLowerCase() : undefined;
}
