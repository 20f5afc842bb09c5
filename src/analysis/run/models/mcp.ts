/** A request to a server of the Model Context Protocol runs one of the functions that the server was told. https://modelcontextprotocol.io/docs/develop/build-server */
const SERVER = `
export class McpServer {
  constructor() { this.told = []; this.server = this; }
  tell(args) { const last = args.at(-1); this.told.push(__isFunction(last) ? last : last.handler); return { update: () => undefined, remove: () => undefined, enable: () => undefined, disable: () => undefined }; }
  tool(...args) { return this.tell(args); }
  registerTool(...args) { return this.tell(args); }
  resource(...args) { return this.tell(args); }
  registerResource(...args) { return this.tell(args); }
  prompt(...args) { return this.tell(args); }
  registerPrompt(...args) { return this.tell(args); }
  setRequestHandler(...args) { this.tell(args); }
  use() { return this; }
  async connect(transport) { transport.server = this; }
  async close() {}
  async answer() { const run = this.told[__unknown]; if (run) return run(__given(), __given()); }
}`;

/** https://github.com/modelcontextprotocol/typescript-sdk */
const transport = (name: string): string => `
export class ${name} {
  async handleRequest() { if (this.server) await this.server.answer(); return __unknown; }
  async close() {}
}`;

/** https://github.com/vercel/mcp-handler */
const HANDLER = `${SERVER}
export const createMcpHandler = (tell) => async () => { const server = new McpServer(); await tell(server); await server.answer(); return __unknown; };
export const withMcpAuth = (handler, verify) => async (request) => { await verify(request, __unknown); return handler(request); };
export const experimental_withMcpAuth = withMcpAuth;`;

/** https://github.com/fiberplane/mcp-lite */
const LITE = `${SERVER}
export class StreamableHttpTransport { bind(server) { return async () => { await server.answer(); return __unknown; }; } }`;

/** Servers of the Model Context Protocol, and what hands them requests. */
export const MCP_MODELS: Readonly<Record<string, string>> = {
  '@modelcontextprotocol/sdk/server/mcp': SERVER,
  '@modelcontextprotocol/sdk/server': SERVER.replace('McpServer', 'Server'),
  '@modelcontextprotocol/sdk/server/streamableHttp': transport('StreamableHTTPServerTransport'),
  '@modelcontextprotocol/sdk/server/webStandardStreamableHttp': transport('WebStandardStreamableHTTPServerTransport'),
  '@hono/mcp': transport('StreamableHTTPTransport'),
  '@vercel/mcp-adapter': HANDLER,
  'mcp-handler': HANDLER,
  'mcp-lite': LITE,
};
