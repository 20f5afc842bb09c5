import { scheduledTraffic } from '../../config/stated/schedule';
import { addSchedules } from '../../config/stated/add-schedules';
import type { HclBlock } from '../../config/parse/parse-hcl';
import type { ScheduledTraffic } from '../../../domain';
import type { Project } from '../../framework';
import { literalsOf, pathOf } from '../terraform/expressions';
import { terraformModules, type Module } from '../terraform/modules';

/** A Worker that Terraform deploys. */
export interface TerraformWorker {
  name: string;
  /** Its module, mostly one that a build has written; relative to the root. */
  main: string | undefined;
  file: string;
  line: number;
  schedule: ScheduledTraffic | undefined;
}

const script = /^cloudflare_workers?_script$/;
const cronTrigger = /^cloudflare_workers?_cron_trigger$/;

/** https://registry.terraform.io/providers/cloudflare/cloudflare/latest/docs/resources/workers_script */
export function terraformWorkers(project: Project): TerraformWorker[] {
  // Most projects have no such file, and the rest of Terraform's need not be read for it.
  if (![...project.files].some((file) => file.endsWith('.tf') && /"cloudflare_workers?_script"/.test(project.read(file) ?? ''))) return [];
  return terraformModules(project).flatMap((module) => resourcesOf(module, script).map((block) => {
    const name = nameOf(module, block);
    return { name, main: mainOf(module, block), file: block.file, line: block.line, schedule: scheduleOf(module, block, name) };
  }));
}

function resourcesOf({ blocks }: Module, kind: RegExp): Module['blocks'] {
  return blocks.filter(({ type, labels }) => type === 'resource' && kind.test(labels[0] ?? ''));
}

/** `script_name` since version 5 of the provider, `name` before. */
function nameOf(module: Module, block: HclBlock): string {
  const text = (block.attributes.get('script_name') ?? block.attributes.get('name'))?.text ?? '';
  return literalsOf(module, text)[0]?.[0] ?? block.labels[1] ?? '';
}

/** `content_file = "dist/index.js"`, `content = file("${path.module}/dist/index.js")`. */
function mainOf(module: Module, block: HclBlock): string | undefined {
  const text = (block.attributes.get('content_file') ?? block.attributes.get('content'))?.text ?? '';
  return literalsOf(module, text).flatMap(([literal, from]) => (/\.[cm]?[jt]s$/.test(literal) ? (pathOf(literal, from) ?? []) : []))[0];
}

function scheduleOf(module: Module, worker: HclBlock, name: string): ScheduledTraffic | undefined {
  const own = resourcesOf(module, cronTrigger).filter(({ attributes }) => {
    const text = attributes.get('script_name')?.text ?? '';
    return text.includes(`${worker.labels.join('.')}.`) || literalsOf(module, text).some(([literal]) => literal === name);
  });
  return addSchedules(own.flatMap(({ attributes }) => literalsOf(module, attributes.get('schedules')?.text ?? '').map(([cron]) => scheduledTraffic(cron))));
}
