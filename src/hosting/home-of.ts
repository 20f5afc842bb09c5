/** Where the functions of a framework are deployed, and what is billed for them there. */
export interface Home {
  name: string;
  optionId: string;
}

/**
 * By the framework's name. Frameworks that are deployed to several hosts, or to AWS, are not here. Which plan of Azure an app has is said outside of its code: Consumption is the one
 * without instances of its own.
 */
const homes: readonly [framework: RegExp, home: Home][] = [
  [/^azure-functions-/, { name: 'Azure Functions', optionId: 'azure-functions-consumption' }],
  [/^(?:alchemy|cloudflare(?:\/.*)?|sst-v3\/cloudflare)$/, { name: 'Cloudflare Workers', optionId: 'cloudflare-workers' }],
  [/^(?:firebase|google-functions-framework|(?:pulumi|terraform)\/google)$/, { name: 'Google Cloud', optionId: 'google-cloud-functions' }],
  [/^netlify\/functions$/, { name: 'Netlify', optionId: 'netlify-functions' }],
  [/^vercel\//, { name: 'Vercel', optionId: 'vercel-functions' }],
];

/** The host of a handler's framework where it is another one than AWS; undefined where the framework alone does not say it. */
export function homeOf(framework: string): Home | undefined {
  return homes.find(([names]) => names.test(framework))?.[1];
}
