/** Second-level names of hosts that say less than their owner's. */
const OWNERS: Readonly<Record<string, string>> = { aliyuncs: 'alibaba', amazonaws: 'amazon-bedrock', googleapis: 'google-genai', x: 'xai' };

/** `example.com.cn`, `example.co.uk` */
const REGISTRIES = new Set(['ac', 'co', 'com', 'edu', 'gov', 'net', 'org']);

/** Who serves a language model at a host: `api.x.ai` → `xai`. One of this machine or its network may be any. */
export function modelProviderAt(host: string | undefined): string | undefined {
  if (host === undefined) return undefined;
  const labels = host.split('.');
  const name = labels.length > 2 && REGISTRIES.has(labels.at(-2)!) ? labels.at(-3)! : labels.at(-2);
  if (name === undefined || name === 'docker' || /^\d+$/.test(name)) return 'llm';
  return OWNERS[name] ?? name;
}
