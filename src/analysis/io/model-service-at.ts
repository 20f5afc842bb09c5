/** Second-level names of hosts that say less than their owner's. */
const OWNERS: Readonly<Record<string, string>> = { aliyuncs: 'alibaba', azure: 'openai', googleapis: 'google-genai', x: 'xai' };

/** Who serves a language model at a host: `api.x.ai` → `http:xai`. One of this machine or its network may be any. */
export function modelServiceAt(host: string | undefined): string | undefined {
  if (host === undefined) return undefined;
  const labels = host.split('.');
  const name = labels.at(-2);
  if (name === undefined || name === 'docker' || /^\d+$/.test(name)) return 'http:llm';
  return `http:${OWNERS[name] ?? name}`;
}
