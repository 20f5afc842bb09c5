import { LATENCIES } from '../latencies';
import { rowsOf } from '../rows-of';
import type { IoRow } from '../row';
import { sdk } from '../sdk';

/** Services that agents and applications of language models use beside the model: memory, search, voices, pictures in motion, traces. */
export const aiServiceRows: readonly IoRow[] = rowsOf([
  // `Workflow` runs the project's own steps: https://langbase.com/docs/sdk
  { libraries: ['langbase'], service: 'http:langbase', latency: LATENCIES.llm, called: ['Langbase.new.agent|pipe|pipes.run()', 'Langbase.new.images.generate()', 'Pipe.new.generateText|streamText()'] },
  { libraries: ['langbase'], service: 'http:langbase', latency: LATENCIES.http, except: ['workflow'], called: ['Langbase.new.*()', 'Langbase.new.*.*()', 'Langbase.new.*.*.*()', 'Langbase.new.*.*.*.*()'] },
  sdk('http:apify', ['apify-client'], ['ApifyClient.new.**.call|create|delete|deleteRequest|get|getRecord|list|listHead|listItems|listKeys|pushItems|resurrect|setRecord|start|update|waitForFinish()']),
  sdk('http:composio', ['@composio/core'], ['Composio.new.*.*()', 'Composio.new.*.*.*()']),
  sdk('http:langsmith', ['langsmith'], ['Client.new.*()']),
  sdk('http:mem0', ['mem0ai'], ['MemoryClient.new.*()', 'new.*()']),
  sdk('http:retell', ['retell-sdk'], ['new.*.*()', 'Retell.new.*.*()'], ['verify']),
  { libraries: ['@runwayml/sdk'], service: 'http:runway', latency: LATENCIES.llm, called: ['**.waitForTaskOutput()'] },
  sdk('http:runway', ['@runwayml/sdk'], ['new.*.*()', 'RunwayML.new.*.*()']),
  sdk('http:serpapi', ['serpapi'], ['getAccount|getHtml|getHtmlBySearchId|getJson|getJsonBySearchId|getLocations()']),
  sdk('http:vapi', ['@vapi-ai/server-sdk'], ['VapiClient.new.*.*()']),
  { libraries: ['voyageai'], service: 'http:voyage', latency: LATENCIES.embedding, called: ['VoyageAIClient.new.contextualizedEmbed|embed|multimodalEmbed|rerank()'] },
  sdk('http:zep', ['@getzep/zep-cloud'], ['ZepClient.new.*.*()']),
]);
