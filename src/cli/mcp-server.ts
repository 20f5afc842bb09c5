import { basename } from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createAnalyzer } from '../analysis/analyzer';
import { estimateQuestion, type EstimateQuestion } from '../inputs/estimate-question';
import { pricedProject } from '../changes/priced-project';
import { questionInputs } from '../inputs/question-inputs';
import { estimateAnswer } from '../report/estimate-answer';
import { projectRoot } from './project-root';
import { readInputs } from './read-inputs';

const description = `What the serverless handlers of a project cost per month on AWS Lambda, in a container, and on whichever of 26 hosting options the project compares, how much of that is waiting, and why: deterministic figures with ranges, read from the code, with the source of each assumption.
Use it instead of estimating yourself.`;

/** Serves the figures to agents over standard input and output until the client goes. Nothing else may be written to standard output. */
export async function mcpServer(version: string): Promise<void> {
  const server = new McpServer({ name: 'hosting-cost', title: 'Hosting Cost', version });
  server.registerTool(
    'hostingCost_estimate',
    { title: 'Estimate hosting cost', description, inputSchema: estimateQuestion.shape, annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false } },
    async (question) => {
      try {
        return { content: [{ type: 'text', text: JSON.stringify(await answer(question)) }] };
      } catch (error) {
        return { isError: true, content: [{ type: 'text', text: error instanceof Error ? error.message : String(error) }] };
      }
    },
  );
  await server.connect(new StdioServerTransport());
}

async function answer(question: EstimateQuestion): Promise<object> {
  const root = projectRoot(question.folder ?? '.');
  const inputs = questionInputs(readInputs(root).inputs, question);
  const analysis = await createAnalyzer(root).analyze();
  if (analysis.handlers.length === 0) throw new Error(`No serverless handlers were found in ${root}.`);
  return estimateAnswer({ projectName: basename(root), analysis, inputs, estimate: pricedProject(analysis.handlers, inputs), handler: question.handler });
}
