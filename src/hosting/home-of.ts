import type { AzurePlan, Handler } from '../domain';

/** Where the functions of a framework are deployed, and what is billed for them there. */
export interface Home {
  name: string;
  optionId: string;
  /** Framework whose makers run this host, where its sites are deployed to others too. */
  usualOf?: string;
}

/** By the framework's name. Frameworks that are deployed to several hosts of which none is usual, or to AWS, are not here. */
const homes: readonly [framework: RegExp, home: Home][] = [
  [/^(?:alchemy|cloudflare(?:\/.*)?|sst-v3\/cloudflare)$/, { name: 'Cloudflare Workers', optionId: 'cloudflare-workers' }],
  [/^(?:firebase|google-functions-framework|(?:pulumi|terraform)\/google)$/, { name: 'Google Cloud', optionId: 'google-cloud-functions' }],
  [/^next\//, { name: 'Vercel', optionId: 'vercel-functions', usualOf: 'Next.js' }],
  [/^netlify\/functions$/, { name: 'Netlify', optionId: 'netlify-functions' }],
  [/^vercel\//, { name: 'Vercel', optionId: 'vercel-functions' }],
];

/** By the plan of a function app. */
const azureHomes: Record<AzurePlan, Home> = {
  'app-service': { name: 'Azure App Service', optionId: 'azure-app-service' },
  consumption: { name: 'Azure Functions', optionId: 'azure-functions-consumption' },
  flex: { name: 'Azure Functions (Flex Consumption)', optionId: 'azure-functions-flex' },
  premium: { name: 'Azure Functions (Premium)', optionId: 'azure-functions-premium' },
};

/** The host of a handler where its framework says another one than AWS. Where no configuration says which plan of Azure it has: Consumption is the one without instances of its own. */
export function homeOf({ framework, azurePlan = 'consumption' }: Pick<Handler, 'azurePlan' | 'framework'>): Home | undefined {
  if (framework.startsWith('azure-functions-')) return azureHomes[azurePlan];
  return homes.find(([names]) => names.test(framework))?.[1];
}
