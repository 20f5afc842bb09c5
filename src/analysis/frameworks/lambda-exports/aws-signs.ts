import { posix } from 'node:path';
import { ancestors } from '../../config/ancestors';
import { isBelow } from '../../config/is-below';
import { oncePer } from '../../config/once-per';
import { folderOf } from '../../config/resolve-path';
import type { HandlerDeclaration, Project } from '../../framework';
import type { TextPart } from '../../text/text-part';

/** Files with which functions are deployed to AWS, also from programs in other languages. */
const deploymentFile = /(?:^|\/)(?:app\.arc|cdk\.json|Pulumi\.ya?ml|serverless\.\w+|sst\.config\.\w+|[^/]+\.tf)$/;
/** A template lists all that it deploys: one without functions says that what stands beside it is none. */
const template = /(?:^|\/)template\.(?:json|ya?ml)$/;
const functionResource = /::(?:Serverless|Lambda)::Function\b/;
const awsPackage = /"(?:@aws-(?:cdk|lambda-powertools|sdk)\/|@middy\/|@pulumi\/aws|@types\/aws-lambda|aws-(?:cdk|lambda|sdk|xray)|lambda-|serverless)/;
/** What only functions of other providers are deployed or typed with: their events look like those of AWS. */
const otherProviders = /"(?:@alicloud\/fc|@scaleway\/(?:serverless-)?functions|@yandex-cloud\/function-types|tencent-serverless|yandex-cloud-(?:deploy-)?fn)/;
/** A package's own script sends its code: https://docs.aws.amazon.com/cli/latest/reference/lambda/update-function-code.html */
const sentByScript = /\baws lambda (?:create-function|update-function-code)\b/;
const awsText = /\baws\b|\blambda\b|\bAPIGateway|\b(?:queryStringParameters|pathParameters|statusCode|awsRequestId|Records)\b/i;

/** But not in comments. */
function hasFunctions(text: string): boolean {
  return text.split('\n').some((line) => functionResource.test(line.split('#', 1)[0] ?? ''));
}

interface AwsSigns {
  /** Beside a deployment's file, in a package whose scripts send it there; in a project that declares no function at all, also by what it or its package mentions. */
  isNear(file: string, text: string): boolean;
  isSent(file: string): boolean;
  /** Nearer to a deployment's file than to this folder above. */
  isNearer(file: string, above: string): boolean;
}

/** Whether a file that merely exports `handler` stands where functions are deployed to AWS. */
export function awsSigns(project: Project, declared: readonly HandlerDeclaration[], mentionsLambda: TextPart<boolean>): AwsSigns {
  const isDeployment = (file: string): boolean => deploymentFile.test(file) || (template.test(file) && hasFunctions(project.read(file) ?? '')) || (file.endsWith('samconfig.toml') && ![...project.files].some((other) => template.test(other) && folderOf(other) === folderOf(file)));
  const folders = new Set([...project.files].filter(isDeployment).map(folderOf));
  const usesLambda = declared.length === 0 && project.hinted.some((file) => project.derive(file, mentionsLambda));
  const manifestIn = (folder: string): string => project.read(posix.join(folder, 'package.json')) ?? '';
  const isBeside = oncePerFolder((around) => around.some((folder) => folders.has(folder)));
  const usesAws = oncePerFolder((around) => around.some((folder) => awsPackage.test(manifestIn(folder))));
  const isElsewhere = oncePerFolder((around) => around.some((folder) => otherProviders.test(manifestIn(folder))));
  const isSent = oncePerFolder((around) => {
    const own = around.find((folder) => project.files.has(posix.join(folder, 'package.json')));
    // What a package above sends, it names: `cd jobs/report && zip -r ../report.zip .`.
    return around.some((folder) => sentByScript.test(manifestIn(folder)) && (folder === own || (own !== undefined && manifestIn(folder).includes(posix.relative(folder, own)))));
  });
  return { isNear: (file, text) => isBeside(file) || isSent(file) || usesLambda || (declared.length === 0 && !isElsewhere(file) && (awsText.test(text) || usesAws(file))), isSent, isNearer: (file, above) => ancestors(file).some((folder) => folder !== above && isBelow(folder, above) && folders.has(folder)) };
}

/** What the folders around a file say, asked once for the files of each folder. */
function oncePerFolder(ask: (around: string[]) => boolean): (file: string) => boolean {
  const answerOf = oncePer((folder) => ask(folder === '' ? [''] : [folder, ...ancestors(folder)]));
  return (file) => answerOf(folderOf(file));
}
