import type { Handler } from '../../domain';

/** Folders of what only tests, operators or a deployment start, by a word of their name: `integration-tests`, `custom-resources`, `db/migrations`. */
const FOLDER = /(?:^|\W|_)(?:e2e|fixtures?|migrations?|mocks?|seeds?|tests?|custom\W?resources?)(?:\W|_|$)/i;

/** Functions that somebody starts once, or that take over what has failed, by the words of their name. */
const NAME = /(?:^| )(?:backfill|dead letter|dlq|error (?:handler|notifier)|migrate|migrations?|migrator|seed|seeder)(?: |$)/;

/** What AWS CloudFormation sends to a custom resource and takes from it. */
const REQUEST = /\bRequestType\b/;
const ANSWER = /\b(?:ResourceProperties|ResponseURL|LogicalResourceId|PhysicalResourceId)\b/;
/** Its types, and a package that answers it. */
const CUSTOM_RESOURCE = /\b(?:CloudFormation|Cdk)CustomResource\w*Event\b|\bcfn-?response\b/;

const known = new WeakMap<Handler, boolean>();

/**
 * Whether a handler is run again and again for the product's users. What a deployment calls (a custom resource), what somebody starts once (migrations, seeds,
 * tests) and what takes over after a failure costs next to nothing, however it waits.
 */
export function servesTraffic(handler: Handler, readText: (file: string) => string | undefined): boolean {
  let serves = known.get(handler);
  if (serves === undefined) known.set(handler, (serves = looksServing(handler, readText)));
  return serves;
}

function looksServing({ file, name, export: exported, isForDeployment }: Handler, readText: (file: string) => string | undefined): boolean {
  if (isForDeployment) return false;
  const folders = file.slice(0, file.lastIndexOf('/') + 1);
  const fileName = file.slice(folders.length).replace(/\.\w+$/, '');
  const own = fileName === 'index' || fileName === 'handler' ? folders.split('/').at(-2) ?? '' : fileName;
  if (FOLDER.test(folders) || [own, name, exported].some((one) => NAME.test(wordsOf(one)))) return false;
  return !isCustomResource(readText(file) ?? '');
}

function isCustomResource(text: string): boolean {
  return CUSTOM_RESOURCE.test(text) || (REQUEST.test(text) && ANSWER.test(text));
}

/** `errorHandler`, `error-handler` and `ErrorHandler` are `error handler`. */
function wordsOf(name: string): string {
  return name.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll(/[^A-Za-z\d]+/g, ' ').toLowerCase();
}
