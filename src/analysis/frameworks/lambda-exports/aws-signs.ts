import { ancestors } from '../../config/ancestors';
import { folderOf } from '../../config/resolve-path';
import type { HandlerDeclaration, Project } from '../../framework';
import type { TextPart } from '../../text-part';

/** Files with which functions are deployed to AWS, also from programs in other languages. */
const deploymentFile = /(?:^|\/)(?:app\.arc|cdk\.json|Pulumi\.ya?ml|samconfig\.toml|serverless\.\w+|sst\.config\.\w+|template\.(?:json|ya?ml)|[^/]+\.tf)$/;
const awsPackage = /"(?:@aws-(?:cdk|lambda-powertools|sdk)\/|@middy\/|@pulumi\/aws|@types\/aws-lambda|aws-(?:cdk|lambda|sdk|xray)|lambda-|serverless)/;
/** A package's own script sends its code: https://docs.aws.amazon.com/cli/latest/reference/lambda/update-function-code.html */
const sentByScript = /\baws lambda (?:create-function|update-function-code)\b/;
const awsText = /\baws\b|\blambda\b|\bAPIGateway|\b(?:queryStringParameters|pathParameters|statusCode|awsRequestId|Records)\b/i;

/** Whether a file that merely exports `handler` stands where functions are deployed to AWS: beside a deployment's file, in a package whose scripts send it there; in a project that declares none at all, also by what it or its package mentions. */
export function awsSigns(project: Project, declared: readonly HandlerDeclaration[], mentionsLambda: TextPart<boolean>): (file: string, text: string) => boolean {
  const folders = new Set([...project.files].filter((file) => deploymentFile.test(file)).map(folderOf));
  const isBeside = (file: string): boolean => ancestors(file).some((folder) => folders.has(folder));
  const usesAws = (file: string): boolean => ancestors(file).some((folder) => awsPackage.test(project.read(folder === '' ? 'package.json' : `${folder}/package.json`) ?? ''));
  const usesLambda = declared.length === 0 && project.hinted.some((file) => project.derive(file, mentionsLambda));
  const isSent = (file: string): boolean => ancestors(file).some((folder) => sentByScript.test(project.read(folder === '' ? 'package.json' : `${folder}/package.json`) ?? ''));
  return (file, text) => isBeside(file) || isSent(file) || usesLambda || (declared.length === 0 && (awsText.test(text) || usesAws(file)));
}
