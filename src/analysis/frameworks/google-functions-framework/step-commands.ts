import { posix } from 'node:path';
import { asList, asObject, asString, parseConfig } from '../../config/parse/parse-config';
import { positionOf, type ConfigObject } from '../../config/parse/config-object';
import type { Project, StaticValue } from '../../framework';
import { deployCommands, type DeployCommand } from './deploy-commands';

/** Inputs of the action google-github-actions/deploy-cloud-functions as options of gcloud: https://github.com/google-github-actions/deploy-cloud-functions */
const inputs: Readonly<Record<string, string>> = {
  entry_point: 'entry-point', event_trigger_pubsub_topic: 'trigger-topic', event_trigger_type: 'trigger-event', function_timeout: 'timeout', memory: 'memory', memory_mb: 'memory',
  runtime: 'runtime', source_dir: 'source', timeout: 'timeout',
};

/** A step, and the folder that it says to stand in, or that those around it say. */
interface Placed {
  step: StaticValue;
  folder: string;
}

/** Commands that deploy functions in the steps of Cloud Build (`args`) and of GitHub's workflows (`run`, `with`). */
export function stepCommands(project: Project, file: string): DeployCommand[] {
  const config = asObject(parseConfig(project, file));
  const jobs = Object.values(asObject(config?.jobs) ?? {}).map(asObject);
  const steps = [...placed(asList(config?.steps), ''), ...jobs.flatMap((job) => placed(asList(job?.steps), runsIn(job) ?? runsIn(config) ?? ''))];
  return steps.flatMap(({ step, folder }) => {
    const line = positionOf(step)?.line ?? 1;
    return commandOf(step).flatMap((text) => deployCommands(text)).map((command) => ({ ...command, folder: posix.join(folder, command.folder), line }));
  });
}

function placed(steps: readonly StaticValue[], folder: string): Placed[] {
  return steps.map((step) => {
    const { run, dir, 'working-directory': own } = asObject(step) ?? {};
    return { step, folder: run === undefined ? (asString(dir) ?? '') : (asString(own) ?? folder) };
  });
}

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#defaultsrun */
function runsIn(config: ConfigObject | undefined): string | undefined {
  return asString(asObject(asObject(config?.defaults)?.run)?.['working-directory']);
}

function commandOf(step: StaticValue): string[] {
  const { name, entrypoint, args, run, uses, with: given } = asObject(step) ?? {};
  if (/deploy-cloud-functions/.test(asString(uses) ?? '')) return [ofAction(asObject(given) ?? {})];
  if (typeof run === 'string') return [run];
  const all = asList(args).map((word) => String(word));
  const words = all[0] === 'gcloud' ? all.slice(1) : all;
  const isGcloud = /gcloud|cloud-sdk/.test(`${asString(name) ?? ''} ${asString(entrypoint) ?? ''}`);
  return isGcloud ? [/^(?:(?:alpha|beta) )?functions /.test(words.join(' ')) ? `gcloud ${words.join(' ')}` : words.join('\n')] : [];
}

function ofAction(given: Record<string, StaticValue>): string {
  const options = Object.entries(inputs).flatMap(([input, option]) => (typeof given[input] === 'string' || typeof given[input] === 'number' ? [`--${option}=${String(given[input])}${input === 'memory_mb' ? 'MB' : ''}`] : []));
  return `gcloud functions deploy ${String(given.name)} ${options.join(' ')}`;
}
