import { basename } from 'node:path';
import { Command } from 'commander';
import { version } from '../package.json';
import { budgetProblems } from './inputs/budget-problems';
import { calculatorOptions } from './cli/calculator-options';
import type { CalculatorFlags } from './cli/calculator-options';
import { certainty } from './cli/certainty';
import { chosenOptions } from './cli/chosen-options';
import { codeCommands } from './cli/code-commands';
import { estimateWorkload } from './cli/estimate-workload';
import { exitCode } from './cli/exit-code';
import { FriendlyError } from './cli/friendly-error';
import { hostingCommands } from './cli/hosting-commands';
import { estimateOptions, formatOption, withFlags } from './cli/options';
import type { EstimateFlags, Format } from './cli/options';
import { panelBundle } from './cli/panel-bundle';
import type { Printed } from './cli/print';
import { printDiagnostics } from './cli/print-diagnostics';
import { readProject } from './cli/read-project';
import type { ReadProject } from './cli/read-project';
import { refuseUnpriced } from './cli/refuse-unpriced';
import { withFlagSources } from './cli/with-flag-sources';
import { writeReport } from './cli/write-report';
import type { Diagnostic, Estimate, ProjectInputs } from './domain';
import { estimate } from './estimate/estimate';
import { profile } from './estimate/profile';
import { withCalls } from './estimate/calls/with-calls';
import { workload } from './estimate/workload';
import { hostingOptions } from './hosting';
import { callMeters } from './hosting/call-meters';
import { priceBook } from './hosting/prices';
import { everyPrice } from './hosting/prices/every-price';
import { htmlReport } from './html-report';
import { analysisCsv } from './report/documents/analysis-csv';
import { analysisDocument } from './report/documents/analysis-document';
import { analyzeJson } from './report/documents/analyze-json';
import { calculatorDocument } from './report/documents/calculator-document';
import type { Section } from './report/documents/document';
import { documentMarkdown } from './report/documents/document-markdown';
import { documentText } from './report/documents/document-text';
import { estimateCsv } from './report/documents/estimate-csv';
import { estimateDocument } from './report/documents/estimate-document';
import { estimateJson } from './report/documents/estimate-json';
import { explainDocument } from './report/documents/explain-document';
import type { Explained } from './report/documents/explain-document';
import { lookedFor } from './report/documents/looked-for';
import { offeredRegions } from './report/offered-regions';

const regions = offeredRegions(priceBook, hostingOptions);

const program = new Command('hosting-cost')
  .description('Reads your serverless handlers and says what the same code costs per month on AWS Lambda and in a container.')
  .version(version)
  .configureHelp({ sortSubcommands: true })
  .addHelpText('after', '\nExit codes: 0 answered, 1 no answer, 2 answered without what hosting-cost.json\nsays wrongly, 3 a budget is exceeded.')
  .showHelpAfterError('(--help lists what there is)');

program
  .command('analyze')
  .description('list the handlers and the calls that they wait for')
  .argument('[dir]', 'folder of the project', '.')
  .addOption(formatOption)
  .action(analyzeCommand);

const estimateCommandLine = program.command('estimate').description('price a month of the project on Lambda and in a container').argument('[dir]', 'folder of the project', '.').addOption(formatOption);
for (const option of [...estimateOptions(regions), ...calculatorOptions()]) estimateCommandLine.addOption(option);
estimateCommandLine.action(estimateCommand);

const reportCommandLine = program.command('report').description('write the interactive panel as one HTML file').argument('[dir]', 'folder of the project', '.').option('-o, --output <file>', 'where to write it', 'hosting-cost.html');
for (const option of estimateOptions(regions)) reportCommandLine.addOption(option);
reportCommandLine.action(reportCommand);

codeCommands(program, print, finish);
program.command('mcp').description('serve the figures to agents (Model Context Protocol, standard input and output)').action(async () => (await import('./cli/mcp-server')).mcpServer(version));
hostingCommands(program, print);

async function analyzeCommand(directory: string, { format }: { format: Format }): Promise<void> {
  const project = await readProject(directory);
  const { analysis, inputs } = project;
  finish(project, []);
  const sections = () => analysisDocument(analysis, inputs, basename(project.root));
  print(format, { json: () => analyzeJson(analysis, inputs, profile), csv: () => analysisCsv(analysis, inputs), sections });
}

async function estimateCommand(directory: string, flags: EstimateFlags & CalculatorFlags & { format: Format }): Promise<void> {
  if (flags.workload !== undefined) return calculate(flags.workload, flags);
  const project = await readProject(directory);
  const inputs = withFlags(project.inputs, flags);
  const { answer, explained } = pricedWith(project, inputs, flags);
  refuseUnpriced(answer);
  finish(project, answer.diagnostics);
  checkBudgets(project, answer, inputs);
  const sections = () => (flags.explain ? explained() : flags.option ? calculatorDocument(answer, new Date()) : estimateDocument(project.analysis, answer, basename(project.root)));
  print(flags.format, { json: () => estimateJson(answer), csv: () => estimateCsv(answer), sections });
}

/** The calculator without code. */
function calculate(path: string, flags: EstimateFlags & CalculatorFlags & { format: Format }): void {
  const { workload: typed, options, answer } = estimateWorkload(path, flags.option ?? [], { region: flags.region, requests: flags.requests, architecture: flags.architecture, freeTier: flags.freeTier, currency: flags.currency });
  printDiagnostics(answer.diagnostics, process.stderr);
  const sections = () => (flags.explain ? explanation({ estimate: answer, workload: typed, handlers: [], inputs: {}, options, prices: everyPrice, callMeters }) : calculatorDocument(answer, new Date()));
  print(flags.format, { json: () => estimateJson(answer), csv: () => estimateCsv(answer), sections });
}

/** A project on the chosen options, or on the two that are compared unless some are chosen; with the calls that the code makes. */
function pricedWith(project: ReadProject, inputs: ProjectInputs, flags: CalculatorFlags & EstimateFlags): { answer: Estimate; explained(): Section[] } {
  refuseEmpty(project);
  const { handlers } = project.analysis;
  const hosted = withFlagSources(workload(handlers, inputs), flags);
  const options = flags.option ? chosenOptions(flags.option) : hostingOptions;
  const answer = withCalls(estimate(hosted, options, everyPrice), hosted, callMeters, everyPrice);
  return { answer, explained: () => explanation({ estimate: answer, workload: hosted, handlers, inputs, options, prices: everyPrice, callMeters }) };
}

function explanation(explained: Explained): Section[] {
  return [...explainDocument(explained), ...certainty(explained.estimate, explained.workload, explained.options, everyPrice)];
}

async function reportCommand(directory: string, flags: EstimateFlags & { output: string }): Promise<void> {
  const bundle = panelBundle(__dirname);
  const project = await readProject(directory);
  const inputs = withFlags(project.inputs, flags);
  const answer = priced(project, inputs);
  finish(project, answer.diagnostics);
  const diagnostics = [...project.analysis.diagnostics, ...project.inputDiagnostics];
  const state = { phase: 'ready', surface: 'report', projectName: basename(project.root), handlers: project.analysis.handlers, diagnostics, stats: project.analysis.stats, savedInputs: project.inputs, inputs } as const;
  process.stdout.write(`Wrote ${writeReport(flags.output, htmlReport(state, bundle))}\n`);
}

function priced(project: ReadProject, inputs: ProjectInputs): Estimate {
  refuseEmpty(project);
  return estimate(workload(project.analysis.handlers, inputs), hostingOptions, priceBook);
}

function refuseEmpty({ root, analysis }: ReadProject): void {
  if (analysis.handlers.length === 0) {
    throw new FriendlyError(`No serverless handlers found in ${root}. ${lookedFor} Is this the project's root?`);
  }
}

/** Says on stderr what to mend, and sets how the program ends. */
function finish({ root, analysis, inputText, inputDiagnostics }: ReadProject, estimateDiagnostics: Diagnostic[]): void {
  // A project without hosting-cost.json has no such place to go to.
  const placed = inputText ? estimateDiagnostics : estimateDiagnostics.map((one) => ({ ...one, file: basename(root) }));
  printDiagnostics([...analysis.diagnostics, ...inputDiagnostics, ...placed], process.stderr);
  process.exitCode = inputDiagnostics.length > 0 ? exitCode.inputsRefused : exitCode.answered;
}

/** A wrong file goes before a budget: nobody knows what it would have said. */
function checkBudgets({ inputText }: ReadProject, answer: Estimate, inputs: ProjectInputs): void {
  const problems = budgetProblems(answer, inputs, inputText);
  printDiagnostics(problems, process.stderr);
  if (problems.length > 0 && process.exitCode === exitCode.answered) process.exitCode = exitCode.overBudget;
}

function print(format: Format, { json, csv, sections }: Printed): void {
  const texts: Record<Format, () => string> = {
    csv,
    json: () => `${JSON.stringify(json(), undefined, 2)}\n`,
    markdown: () => documentMarkdown(sections()),
    text: () => documentText(sections(), process.stdout.columns || undefined),
  };
  process.stdout.write(texts[format]());
}

/** `hosting-cost … | head` ends the reader early: that is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`hosting-cost: ${error instanceof FriendlyError ? error.message : ((error as Error).stack ?? error)}\n`);
  process.exitCode = exitCode.failed;
});
