import type { DrivenAnalyzer } from './answered-project';

/** Code is quick from its thousandth run on: after so many edits of a long file an edit takes a third of the first one's time (60 instead of 190 ms of CPU), for two seconds of CPU in a pause. */
const EDITS = 24;
/** Somebody stops typing after so many edits, and advice is looked for. */
const EDITS_PER_PAUSE = 4;
/** About 500 lines: an edit of them takes as long as a person waits without noticing, should somebody type just then. */
const FUNCTIONS = 60;

/**
 * Reads a handler of its own again and again as if somebody typed in it, so that the first edit of the project's code does not meet cold code. What it answers stops between two
 * edits or within a search for advice, which rejects then, and goes on from there; afterwards nothing of it is kept.
 */
export function warmUp(create: () => DrivenAnalyzer): (signal: AbortSignal) => Promise<void> {
  let analyzer: DrivenAnalyzer | undefined;
  let edit = 0;
  return async (signal) => {
    while (edit < EDITS && !signal.aborted) {
      analyzer ??= configured(create());
      analyzer.setText('warm.ts', code(edit++));
      await analyzer.analyze();
      if (edit % EDITS_PER_PAUSE === 0) await analyzer.advise({ signal });
      await new Promise(setImmediate);
    }
    if (edit === EDITS) analyzer = undefined;
  };
}

function configured(analyzer: DrivenAnalyzer): DrivenAnalyzer {
  analyzer.setText('serverless.yml', 'service: warm\nprovider: { name: aws, runtime: nodejs22.x }\nfunctions: { warm: { handler: warm.handler } }\n');
  return analyzer;
}

function code(edit: number): string {
  const functions = Array.from({ length: FUNCTIONS }, (_, index) => `async function step${index}(key: string): Promise<string> {
  const parts: string[] = key.split(',').map((part) => part.trim());
  if (parts.length > ${index}) return parts.join('-');
  const answer = await fetch(\`https://host${index % 5}.example/\${parts[0]}\`);
  const { name = '' } = (await answer.json()) as { name?: string };
  return name.slice(${index});
}
`);
  const calls = functions.map((_, index) => `  const value${index} = await step${index}(event.body);\n`);
  return `${functions.join('')}export const handler = async (event: { body: string }) => {\n${calls.join('')}  await fetch('https://edit${edit}.example/');\n  return value1;\n};\n`;
}
