import type { LibraryValue } from '../../run/values/value';
import { hostOf } from '../host-of';
import { LATENCIES } from '../latencies';
import { modelProviderAt } from '../model-provider-at';
import { rowsOf } from '../rows-of';
import type { IoRow } from '../row';

const LLAMAINDEX = ['@llamaindex/*', 'llamaindex', 'llamaindex/*'];
const EMBEDDINGS = 'getQueryEmbedding|getTextEmbedding|getTextEmbeddings|getTextEmbeddingsBatch';
/** Packages that are no provider of models. */
const PARTS = new Set(['cloud', 'community', 'core', 'env', 'node-parser', 'qdrant', 'readers', 'server', 'tools', 'workflow', 'workflow-core']);
/** Classes of the package itself, of its first versions, by what they begin with. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/^openai/i, 'openai'],
  [/^anthropic/i, 'anthropic'],
  [/^gemini|^google/i, 'google-genai'],
  [/^groq/i, 'groq'],
  [/^mistral/i, 'mistral'],
  [/^ollama/i, 'ollama'],
  [/^deepseek/i, 'deepseek'],
  [/^together/i, 'together'],
];

/** LlamaIndex: models, indexes over stores of vectors, and what asks both. https://developers.llamaindex.ai/typescript/framework */
export const llamaIndexRows: readonly IoRow[] = rowsOf([
  { libraries: LLAMAINDEX, service: providerOf, latency: LATENCIES.embedding, called: [`*Embedding.new.${EMBEDDINGS}()`, `*Embedding().${EMBEDDINGS}()`] },
  { libraries: LLAMAINDEX, service: 'vector-db', latency: LATENCIES.vectorSearch, called: ['*VectorStore.new.add|delete|query()', '*VectorStore.new.client().*()', '*VectorStore.fromDocuments()', '**.asRetriever().retrieve()', '*Retriever.new.retrieve()', 'VectorStoreIndex.fromDocuments|init()', 'VectorStoreIndex.fromDocuments|fromVectorStore|fromVectorStores|init().deleteRefDoc|insert|insertNodes()', 'IngestionPipeline.new.run()'] },
  { libraries: LLAMAINDEX, service: 'http:llm', mayRun: 'tools', latency: LATENCIES.llm, called: ['**.asChatEngine().chat()', '**.asQueryEngine().query|retrieve()', '*ChatEngine|*QueryEngine.new.chat|query()', '*Agent.new.chat|createTask|run()', 'agent|multiAgent().run|runStream()', 'ResponseSynthesizer.new.synthesize()', 'getResponseSynthesizer().synthesize()'] },
  { libraries: LLAMAINDEX, service: providerOf, latency: LATENCIES.llm, called: ['*.new.chat|complete|exec|streamExec()', '*().chat|complete|exec|streamExec()'] },
  { libraries: LLAMAINDEX, service: 'http:llamacloud', latency: LATENCIES.http, called: ['LlamaParseReader.new.loadData|loadJson()', 'LlamaCloudIndex.new.ensureIndex|insert()'] },
  { libraries: LLAMAINDEX, service: 'file', latency: LATENCIES.file, called: ['*Reader.new.loadData()'] },
]);

/** Of the address that the model is told, of the package (`@llamaindex/openai`), or of its class. */
function providerOf(model: LibraryValue): string {
  const told = modelProviderAt(hostOf(model.receiver ?? model));
  const named = /^@llamaindex\/([a-z-]+)/.exec(model.library)?.[1];
  const name = told ?? (named === undefined || PARTS.has(named) ? CLASSES.find(([start]) => start.test(model.path))?.[1] : named);
  return `http:${name === undefined ? 'llm' : name === 'google' ? 'google-genai' : name === 'mistralai' ? 'mistral' : name}`;
}
