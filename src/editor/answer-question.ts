import type { EstimateQuestion } from '../inputs/estimate-question';
import { questionInputs } from '../inputs/question-inputs';
import { estimateAnswer } from '../report/estimate-answer';
import type { Session } from './session';

const FIELDS = ['folder', 'handler', 'region', 'requestsPerMonth'] as const;

/** What fits the schema in package.json: an agent may send anything. */
function questionOf(asked: unknown): EstimateQuestion {
  const given = Object(asked) as Record<string, unknown>;
  return Object.fromEntries(FIELDS.flatMap((name) => (typeof given[name] === 'string' ? [[name, given[name]]] : [])));
}

/** The figures that an agent asks for, as JSON. Throws an error for the agent when the question cannot be answered. Loaded at the first question. */
export async function answerQuestion(asked: unknown, projectOf: (folder: string | undefined) => Session | undefined): Promise<string> {
  const question = questionOf(asked);
  const session = projectOf(question.folder);
  if (!session) throw new Error(question.folder === undefined ? 'No folder is open.' : `No folder "${question.folder}" is open.`);
  await session.start();
  if (!session.figures) throw new Error(session.state.phase === 'failed' ? session.state.message : 'The analysis was cancelled.');
  const { figures } = session;
  if (figures.analysis.handlers.length === 0) throw new Error(`No serverless handlers were found in ${session.name}.`);
  const { options, breakEven } = figures.estimate;
  // The figures that are there say where one pair crosses, at most; an estimate for an agent says it of every pair.
  const isWhole = breakEven.length === (options.length * (options.length - 1)) / 2;
  const isShown = question.requestsPerMonth === undefined && question.region === undefined && isWhole;
  const { analysis, inputs, estimate } = isShown ? figures : await session.estimateWith(questionInputs(figures.inputs, question));
  return JSON.stringify(estimateAnswer({ projectName: session.name, analysis, inputs, estimate, handler: question.handler }));
}
