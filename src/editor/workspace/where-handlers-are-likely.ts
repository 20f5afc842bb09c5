import { nitroConfigurations } from '../../analysis/modules/nitro-configurations';

/** Files by which a project shows that it has serverless handlers. Globs relative to any folder. */
const files = [
  '*.tf',
  'Pulumi.yaml',
  '.vercelignore',
  'adapters/*/vite.config.*',
  'alchemy.run.*',
  // `api/[name].ts`: a bracket by itself.
  'api/**/[[]*.{js,mjs,ts}',
  'amplify/backend.ts',
  'app.arc',
  'arc.{json,toml,yaml,yml}',
  'app/**/{page,route}.{js,jsx,ts,tsx}',
  'app/api/**/*.{js,mjs}',
  'astro.config.{js,mjs,ts}',
  'cdk.json',
  'cdktf.json',
  'entry.{aws-lambda,azure-swa,cloudflare-pages,firebase,netlify-edge,vercel-*}.{jsx,tsx}',
  'firebase.json',
  'function.json',
  'host.json',
  'hosting-cost.json',
  'netlify.toml',
  'netlify/*functions/**',
  'next.config.*',
  ...nitroConfigurations,
  'pages/**/_middleware.{js,jsx,ts,tsx}',
  'pages/_app.{js,jsx,ts,tsx}',
  'pages/api/**',
  'react-router.config.{js,ts}',
  'remix.config.{cjs,js,mjs,ts}',
  'sam.{yaml,yml}',
  'samconfig.toml',
  'serverless.{cjs,js,json,mjs,ts,yaml,yml}',
  'sst.config.ts',
  'svelte.config.{js,ts}',
  'template.{json,yaml,yml}',
  'vercel.json',
  // Also of an environment, and what is copied first: `wrangler.toml.example`.
  '*wrangler*.{json,jsonc,toml}*',
];

/** Packages that a source imports to be a handler. */
const packages = ['@analogjs/platform', '@azure/functions', '@azure/functions-extensions-connectors', '@google-cloud/functions-framework', '@netlify/functions', '@solidjs/start', '@tanstack/react-start', '@tanstack/solid-start', '@vercel/node', 'aws-lambda', 'blitz', 'durable-functions', 'firebase-functions', 'solid-start', 'waku'];

/**
 * Cheap signs of serverless handlers, so that a project without any is left alone. A project that shows none of them is
 * still read when somebody asks for it.
 */
export const whereHandlersAreLikely = {
  files: `**/{${files.join(',')}}`,
  /** Text of a source that is or may be a handler. */
  source: new RegExp(
    String.raw`['"](?:${packages.join('|')})(?:\/[\w/-]+)?['"]|\bexport\s+(?:async\s+function|function|const)\s+\w*[hH]andler\b|\bexports\.\w*[hH]andler\s*=|\bgcloud functions deploy\b|\bfunctions-framework\s`,
  ),
};
