import type { LibraryValue, Value } from '../../run/values/value';
import { hostOf } from '../host-of';
import { LATENCIES } from '../latencies';
import { modelProviderAt } from '../model-provider-at';
import { rowsOf, type LibraryTable } from '../rows-of';
import type { IoRow, Latency } from '../row';
import { sdk } from '../sdk';

/** Methods of OpenAI's resources that manage files, stores and threads rather than ask a model. */
const RESOURCE_CALLS = 'cancel|content|create|createAndPoll|del|delete|list|poll|retrieve|search|update|upload|uploadAndPoll';

/** Clients with the shape of OpenAI's, which ask whoever speaks its language: `new OpenAI({ baseURL: 'https://api.x.ai/v1' })`. */
function openAiLike(libraries: readonly string[], own: string): LibraryTable[] {
  const service = (call: LibraryValue): string => {
    const provider = modelProviderAt(hostOf(call.receiver ?? call));
    return provider === undefined ? own : providerService(provider);
  };
  return [
    { libraries, service, latency: LATENCIES.embedding, called: ['**.embeddings.create()', '**.new.createEmbedding()'] },
    {
      libraries,
      service,
      latency: LATENCIES.llm,
      called: [
        '**.completions.create|parse|runTools|stream()',
        '**.responses.create|parse|stream()',
        '**.images.createVariation|edit|generate()',
        '**.speech|transcriptions|translations.create()',
        '**.runs.createAndPoll|createAndRunPoll|poll|stream|submitToolOutputsAndPoll|submitToolOutputsStream()',
        '**.new.createChatCompletion|createCompletion|createEdit|createImage|createTranscription()',
      ],
    },
    {
      libraries,
      service,
      latency: LATENCIES.http,
      called: ['**.new.createModeration()', `**.assistants|batches|checkpoints|containers|conversations|calls|clientSecrets|evals|fileBatches|files|items|jobs|messages|models|moderations|responses|runs|sessions|threads|uploads|vectorStores|videos.${RESOURCE_CALLS}()`],
    },
  ];
}

/** Service of a model's provider, as its package names it. */
const PROVIDERS: Readonly<Record<string, string>> = {
  'amazon-bedrock': 'bedrock',
  aws: 'bedrock',
  azure: 'http:openai',
  google: 'http:google-genai',
  'google-genai': 'http:google-genai',
  'google-vertex': 'http:google-genai',
  mistralai: 'http:mistral',
};

/** https://ai-sdk.dev/providers/community-providers */
const COMMUNITY_PROVIDERS: Readonly<Record<string, string>> = {
  '@openrouter/ai-sdk-provider': 'http:openrouter',
  'ai-sdk-ollama': 'http:ollama',
  'ollama-ai-provider': 'http:ollama',
  'ollama-ai-provider-v2': 'http:ollama',
  'workers-ai-provider': 'workers-ai',
};

/** `@ai-sdk/openai` → `http:openai`; of the AI SDK's gateway the name stands before the slash of `openai/gpt-5`. */
function providerOfModel({ args, receiver }: Pick<LibraryValue, 'args' | 'receiver'>): string {
  const [options] = args;
  const model = options?.type === 'object' ? options.members.get('model') : undefined;
  // `new Agent({ model }).generate(…)`
  if (!model && receiver) return providerOfModel(receiver);
  if (model?.type === 'literal') return providerService(/^([a-z-]+)\//.exec(String(model.value))?.[1]);
  return model?.type === 'library' ? serviceOfModel(model) : providerService(undefined);
}

/** `openai('gpt-5')`, `createOpenAI({ baseURL: 'https://openrouter.ai/api/v1' })('qwen/qwen3')` */
function serviceOfModel(model: LibraryValue): string {
  return COMMUNITY_PROVIDERS[model.library] ?? providerService(modelProviderAt(hostOf(model)) ?? /^@ai-sdk\/(?!openai-compatible$)(.+)$/.exec(model.library)?.[1]);
}

function providerService(name: string | undefined): string {
  return name === undefined ? 'http:llm' : (PROVIDERS[name] ?? `http:${name}`);
}

const NO_PROVIDERS = new Set(['azure-cosmosdb', 'classic', 'community', 'core', 'langgraph', 'pinecone', 'qdrant', 'redis', 'textsplitters', 'weaviate']);
const MAX_DEPTH = 6;

/** The package of the model that a chain ends in: looks through what was piped, bound and given. */
function providerOfChain(call: LibraryValue): string {
  return providerService(findProvider(call, 0));
}

function findProvider(value: Value | undefined, depth: number): string | undefined {
  if (!value || depth > MAX_DEPTH) return undefined;
  const inside = (values: readonly Value[]): string | undefined => values.map((one) => findProvider(one, depth + 1)).find((name) => name !== undefined);
  if (value.type === 'union') return inside(value.options);
  if (value.type === 'array') return inside(value.items);
  if (value.type === 'promise') return findProvider(value.value, depth);
  if (value.type === 'object') return inside([...value.members.values()]);
  if (value.type !== 'library') return undefined;
  const names = [value.library, ...(value.also ?? []).map(({ library }) => library)];
  const own = names.map((library) => /^(?:@langchain|langchain\/(?:chat_models|embeddings|llms))\/([^/]+)/.exec(library)?.[1]).find((name) => name !== undefined && !NO_PROVIDERS.has(name));
  if (own === 'openai') return configuredProvider(value) ?? own;
  return own ?? inside([...value.args, ...(value.receiver ? [value.receiver] : [])]);
}

/** `new ChatOpenAI({ configuration: { baseURL: 'https://openrouter.ai/api/v1' } })` asks another provider, which speaks OpenAI's language. */
function configuredProvider(model: LibraryValue): string | undefined {
  for (let at: LibraryValue | undefined = model; at; at = at.receiver) {
    const configurations = at.args.flatMap((arg) => (arg.type === 'object' ? (arg.members.get('configuration') ?? []) : []));
    const provider = modelProviderAt(hostOf({ ...at, args: configurations, receiver: undefined }));
    if (provider) return provider;
  }
  return undefined;
}

/** `AzureCosmosDBNoSQLVectorStore` → `cosmosdb`. */
function serviceOfStore({ library, path }: LibraryValue): string {
  const name = `${library} ${path}`.toLowerCase();
  const known = ['cosmosdb', 'dynamodb', 'elasticsearch', 'firestore', 'mongodb', 'opensearch', 'postgres', 'redis'].find((service) => name.includes(service));
  if (known) return known;
  if (name.includes('pgvector')) return 'postgres';
  return /faiss|filesystem|hnsw/.test(name) ? 'file' : 'vector-db';
}

function latencyOfStore(call: LibraryValue): Latency {
  return serviceOfStore(call) === 'file' ? LATENCIES.file : LATENCIES.vectorSearch;
}

function isKept({ path }: { path: string }): boolean {
  return !/^(ChatMessageHistory|InMemoryChatMessageHistory)\.new/.test(path);
}

const LANGCHAIN = ['@langchain/*', 'langchain', 'langchain/*'];
const RUNS = 'batch|call|generate|invoke|predict|predictMessages|run|stream|streamEvents|streamLog';

/** LangChain: stores and histories, then everything that ends in a model. Prompts and parsers alone ask nobody. */
const LANGCHAIN_TABLES: readonly LibraryTable[] = [
  { libraries: LANGCHAIN, service: serviceOfStore, latency: latencyOfStore, called: ['**.asRetriever().batch|getRelevantDocuments|invoke()', '**.maxMarginalRelevanceSearch|similaritySearch|similaritySearchVectorWithScore|similaritySearchWithScore()', '**.*Store|*VectorStore|*FaissStore.fromDocuments|fromExistingCollection|fromTexts|initialize|load()', 'Cassandra*|Neo4j*.fromExistingIndex()', '**.*Store.new.addDocuments|addVectors|delete|save()', '**.*Store.from*|initialize|load().addDocuments|addVectors|delete|save()'] },
  { libraries: LANGCHAIN, service: serviceOfStore, latency: latencyOfStore, matches: isKept, called: ['**.*History.new.addAIChatMessage|addAIMessage|addMessage|addMessages|addUserMessage|clear|clearAllSessions|getAllSessions|getContext|getMessages|setContext()'] },
  { libraries: LANGCHAIN, service: providerOfChain, latency: LATENCIES.embedding, called: ['**.*Embeddings.new.embedDocuments|embedQuery()'] },
  { libraries: LANGCHAIN, service: providerOfChain, latency: LATENCIES.llm, called: [`Azure*|*Chat*|Bedrock*|Ollama|OpenAI.new.${RUNS}()`, `*Chat*|OpenAI.new.bind|bindTools|withConfig|withFallbacks|withRetry|withStructuredOutput().**.${RUNS}()`, `**.pipe().**.${RUNS}()`, `RunnableSequence|RunnableParallel.from().${RUNS}()`, `RunnableWithMessageHistory|AgentExecutor|*Chain.new.${RUNS}()`, `**.create*Agent|create*Chain|initializeAgentExecutorWithOptions|load*Chain|compile().${RUNS}()`, `*Chain.from*().${RUNS}()`] },
];

/** Voices and transcripts, and what agents search, read and run. */
const AGENT_TABLES: readonly LibraryTable[] = [
  sdk('http:assemblyai', ['assemblyai'], ['AssemblyAI.new.files|lemur|realtime|transcripts.*()'], ['transcriber']),
  sdk('http:browserbase', ['@browserbasehq/sdk'], ['new.*.*()', 'new.*.*.*()']),
  { libraries: ['@deepgram/sdk'], service: 'http:deepgram', latency: LATENCIES.llm, except: ['live', 'on'], called: ['createClient|DeepgramClient().**.*()', 'DeepgramClient.new.**.*()'] },
  sdk('http:e2b', ['e2b', '@e2b/code-interpreter'], ['Sandbox.betaCreate|connect|create|kill|list|resume()', 'Sandbox.connect|create|resume().*()', 'Sandbox.connect|create|resume().commands|files|pty.*()'], ['getHost']),
  { libraries: ['elevenlabs', '@elevenlabs/elevenlabs-js'], service: 'http:elevenlabs', latency: LATENCIES.llm, called: ['ElevenLabsClient.new.speechToSpeech|speechToText|textToDialogue|textToSoundEffects|textToSpeech.*()', 'ElevenLabsClient.new.generate()'] },
  sdk('http:elevenlabs', ['elevenlabs', '@elevenlabs/elevenlabs-js'], ['ElevenLabsClient.new.*.*()', 'ElevenLabsClient.new.*.**.*()']),
  sdk('http:exa', ['exa-js'], ['new.*()', 'Exa.new.*()']),
  // https://docs.fal.ai/clients/javascript
  { libraries: ['@fal-ai/client', '@fal-ai/serverless-client'], service: 'http:fal', latency: LATENCIES.llm, called: ['run|stream|subscribe()', 'fal|createFalClient().run|stream|subscribe()', 'fal.run|stream|subscribe()'] },
  sdk('http:fal', ['@fal-ai/client', '@fal-ai/serverless-client'], ['**.queue.cancel|result|status|submit()', '**.storage.upload()']),
  sdk('http:firecrawl', ['@mendable/firecrawl-js', 'firecrawl'], ['new.*()', 'FirecrawlApp|Firecrawl.new.*()']),
  sdk('http:tavily', ['@tavily/core'], ['tavily().*()']),
];

const GOOGLE_MODELS = ['@google/generative-ai', '@google-cloud/vertexai', 'firebase/ai'];

/** Models of language, speech and pictures. The whole answer is waited for, also where it is streamed. */
export const aiRows: readonly IoRow[] = rowsOf([
  { libraries: ['ai', 'ai/rsc', '@ai-sdk/rsc'], service: providerOfModel, latency: LATENCIES.embedding, called: ['embed|embedMany|rerank()'] },
  { libraries: ['ai', 'ai/rsc', '@ai-sdk/rsc'], service: providerOfModel, mayRun: 'tools', latency: LATENCIES.llm, called: ['experimental_generateImage|experimental_generateSpeech|experimental_transcribe|generateImage|generateObject|generateSpeech|generateText|streamObject|streamText|streamUI|transcribe()', 'Agent|Experimental_Agent|ToolLoopAgent.new.generate|stream()'] },
  { libraries: ['@anthropic-ai/bedrock-sdk'], service: 'bedrock', latency: LATENCIES.llm, called: ['**.messages.create|stream()'] },
  { libraries: ['@anthropic-ai/sdk', '@anthropic-ai/vertex-sdk'], service: 'http:anthropic', latency: LATENCIES.llm, called: ['**.messages.create|parse|stream|toolRunner()', '**.completions.create()'] },
  { libraries: ['@anthropic-ai/sdk', '@anthropic-ai/vertex-sdk'], service: 'http:anthropic', latency: LATENCIES.http, called: ['**.messages.countTokens()', '**.batches|files|models.cancel|create|delete|download|list|results|retrieve|retrieveMetadata|upload()'] },
  { libraries: ['@azure/openai'], service: 'http:openai', latency: LATENCIES.llm, called: ['OpenAIClient.new.getAudioTranscription|getChatCompletions|getCompletions|getImages|streamChatCompletions|streamCompletions()'] },
  { libraries: ['@azure/openai'], service: 'http:openai', latency: LATENCIES.embedding, called: ['OpenAIClient.new.getEmbeddings()'] },
  { libraries: ['@google/genai'], service: 'http:google-genai', latency: LATENCIES.embedding, called: ['**.models.embedContent()'] },
  { libraries: ['@google/genai'], service: 'http:google-genai', latency: LATENCIES.llm, called: ['**.models.editImage|generateContent|generateContentStream|generateImages|generateVideos|upscaleImage()', '**.chats.create().sendMessage|sendMessageStream()'] },
  { libraries: ['@google/genai'], service: 'http:google-genai', latency: LATENCIES.http, called: ['**.caches|files.create|delete|get|list|update|upload()', '**.models.computeTokens|countTokens|get|list()', '**.operations.get|getVideosOperation()'] },
  { libraries: GOOGLE_MODELS, service: 'http:google-genai', latency: LATENCIES.embedding, called: ['**.*Model().batchEmbedContents|embedContent()'] },
  { libraries: GOOGLE_MODELS, service: 'http:google-genai', latency: LATENCIES.llm, called: ['**.*Model().countTokens|generateContent|generateContentStream()', '**.startChat().sendMessage|sendMessageStream()'] },
  { libraries: ['@huggingface/inference'], service: 'http:huggingface', latency: LATENCIES.llm, called: ['HfInference|InferenceClient.new.*()'], except: ['endpoint'] },
  { libraries: ['@mistralai/mistralai'], service: 'http:mistral', latency: LATENCIES.llm, called: ['**.chat|fim|agents.complete|parse|stream()', '**.ocr.process()'] },
  { libraries: ['@mistralai/mistralai'], service: 'http:mistral', latency: LATENCIES.embedding, called: ['**.embeddings.create()'] },
  { libraries: ['cohere-ai'], service: 'http:cohere', latency: LATENCIES.embedding, called: ['**.new.embed|rerank|classify|tokenize()', '**.new.v2.embed|rerank()'] },
  { libraries: ['cohere-ai'], service: 'http:cohere', latency: LATENCIES.llm, called: ['**.new.chat|chatStream|generate|generateStream|summarize()', '**.new.v2.chat|chatStream()'] },
  { libraries: ['@mistralai/mistralai'], service: 'http:mistral', latency: LATENCIES.http, called: ['**.new.*.*()', '**.new.beta.*.*()'] },
  { libraries: ['cohere-ai'], service: 'http:cohere', latency: LATENCIES.http, called: ['**.new.*.*()', '**.new.beta.*.*()', 'CohereClient*.new.checkApiKey|detokenize()'] },
  ...openAiLike(['groq-sdk'], 'http:groq'),
  ...openAiLike(['openai', 'openai-edge'], 'http:openai'),
  ...openAiLike(['@perplexity-ai/perplexity_ai'], 'http:perplexity'),
  ...openAiLike(['portkey-ai'], 'http:portkey'),
  ...openAiLike(['together-ai'], 'http:together'),
  { libraries: ['@openai/agents', '@openai/agents-core'], service: 'http:openai', latency: LATENCIES.llm, called: ['run()', 'Runner.new.run()'] },
  { libraries: ['genkit', 'genkit/beta'], service: providerOfModel, mayRun: 'tools', latency: LATENCIES.llm, called: ['genkit().generate|generateStream()', '**.chat().send|sendStream()', '**.definePrompt|prompt()()'] },
  { libraries: ['genkit', 'genkit/beta'], service: 'http:llm', latency: LATENCIES.embedding, called: ['genkit().embed|embedMany|rerank|retrieve()'] },
  // https://mastra.ai/reference/agents/generate
  { libraries: ['@mastra/core/agent'], service: providerOfModel, mayRun: 'tools', latency: LATENCIES.llm, called: ['Agent.new.generate|generateLegacy|generateVNext|network|stream|streamLegacy|streamVNext()'] },
  { libraries: ['ollama'], service: 'http:ollama', latency: LATENCIES.llm, called: ['chat|generate()', 'Ollama.new.chat|generate()'] },
  { libraries: ['ollama'], service: 'http:ollama', latency: LATENCIES.http, called: ['copy|create|delete|list|ps|pull|push|show|version|webFetch|webSearch()', 'Ollama.new.copy|create|delete|list|ps|pull|push|show|version|webFetch|webSearch()'] },
  { libraries: ['ollama'], service: 'http:ollama', latency: LATENCIES.embedding, called: ['embed|embeddings()', 'Ollama.new.embed|embeddings()'] },
  { libraries: ['replicate'], service: 'http:replicate', latency: LATENCIES.llm, called: ['new.run|stream|wait()'] },
  { libraries: ['replicate'], service: 'http:replicate', latency: LATENCIES.http, called: ['new.accounts|collections|deployments|files|hardware|models|predictions|trainings.*()', 'new.*.*.*()'] },
  ...LANGCHAIN_TABLES,
  ...AGENT_TABLES,
]);
