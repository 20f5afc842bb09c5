const canary = /(?:\brequire\(\s*|\bfrom\s*)['"](?:Synthetics|@(?:amzn|aws)\/synthetics-[\w-]+)['"]/;
const edge = /\bfrom\s*['"]cloudfront['"]|\bevent\.request\.(?:querystring|uri)\b/;
const packages = /(?:\brequire\(\s*|\bfrom\s*)['"](?!cloudfront|crypto|querystring)[^'"]+['"]/;

/** Lambda hands over the event first, Twilio Functions the context: https://www.twilio.com/docs/serverless/functions-assets/functions/invocation */
const twilio = /\bexports\.handler = (?:async )?(?:function ?)?\(_?(?:context|ctx), _?event\b/;
/** Globals there; elsewhere the package has the first one. */
const twilioGlobals = /\bnew Twilio\.(?:Response|twiml)\b|\bRuntime\.(?:getAssets|getFunctions|getSync)\(/;

/** What an exported `handler` is instead of a Lambda function: it is billed by other meters, and a CloudFront Function may wait for nothing. https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/writing-function-code.html, https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Synthetics_Canaries_WritingCanary.html */
export function otherKind(text: string): string | undefined {
  if (canary.test(text)) return 'a canary of CloudWatch Synthetics';
  if (twilio.test(text) || (twilioGlobals.test(text) && !/['"]twilio['"]/.test(text))) return 'a Twilio Function';
  // Lambda@Edge has its request in `event.Records[0].cf`.
  return edge.test(text) && !/\bRecords\b/.test(text) && !packages.test(text) ? 'a CloudFront Function' : undefined;
}
