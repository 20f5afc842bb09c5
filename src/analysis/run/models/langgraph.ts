/** https://langchain-ai.github.io/langgraphjs/concepts/low_level/: a graph runs its nodes; which of them, and how often, its edges decide while it runs. */
const GRAPH = `
class Graph {
  constructor() { this.nodes = []; this.routes = []; }
  addNode(name, node) { this.nodes.push(node); return this; }
  addSequence(nodes) { for (const node of nodes) this.nodes.push(node); return this; }
  addEdge() { return this; }
  addConditionalEdges(from, route) { this.routes.push(route); return this; }
  setEntryPoint() { return this; }
  setFinishPoint() { return this; }
  setConditionalEntryPoint(route) { this.routes.push(route); return this; }
  compile() { return new Compiled(this.nodes, this.routes); }
}
class Compiled {
  constructor(nodes, routes) { this.nodes = nodes; this.routes = routes; }
  async invoke(state, config) {
    await this.nodes.reduce(async (before, node) => { await before; await (__isFunction(node) ? node(__given(), config) : node.invoke(__given())); }, undefined);
    await this.routes.reduce(async (before, route) => { await before; if (__isFunction(route)) await route(__given(), config); }, undefined);
    return __unknown;
  }
  async stream(state, config) { return this.invoke(state, config); }
  streamEvents(state, config) { return this.invoke(state, config); }
  async batch(states, config) { return Promise.all(states.map((state) => this.invoke(state, config))); }
  withConfig() { return this; }
  bind() { return this; }
}
export const StateGraph = Graph, MessageGraph = Graph;`;

/** What a graph of LangGraph runs. */
export const LANGGRAPH_MODELS: Readonly<Record<string, string>> = { '@langchain/langgraph': GRAPH, '@langchain/langgraph/web': GRAPH };
