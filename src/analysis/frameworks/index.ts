import { amplifyGen1 } from './amplify-gen1';
import { amplifyGen2 } from './amplify-gen2';
import { architect } from './architect';
import { astro } from './astro';
import { azureFunctionsV3 } from './azure-functions-v3';
import { azureFunctionsV4 } from './azure-functions-v4';
import { cdk } from './cdk';
import { cdktf } from './cdktf';
import { claudia } from './claudia';
import { cloudflare } from './cloudflare';
import { firebase } from './firebase';
import type { Framework } from '../framework';
import { googleFunctionsFramework } from './google-functions-framework';
import { lambdaExports } from './lambda-exports';
import { netlify } from './netlify';
import { nextjs } from './nextjs';
import { nuxt } from './nuxt';
import { pulumi } from './pulumi';
import { redwood } from './redwood';
import { remix } from './remix';
import { sam } from './sam';
import { serverlessFramework } from './serverless-framework';
import { sst } from './sst';
import { sveltekit } from './sveltekit';
import { terraform } from './terraform';
import { vercel } from './vercel';

/** Every known framework; the first that declares a handler wins. Alphabetical, but guesses from code come last. */
export const frameworks: readonly Framework[] = [amplifyGen1, amplifyGen2, architect, astro, azureFunctionsV3, azureFunctionsV4, cdk, cdktf, claudia, cloudflare, firebase, googleFunctionsFramework, netlify, nextjs, nuxt, pulumi, redwood, remix, sam, serverlessFramework, sst, sveltekit, terraform, vercel, lambdaExports];
