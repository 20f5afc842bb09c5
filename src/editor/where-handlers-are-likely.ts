/**
 * Cheap signs of serverless handlers, so that a project without any is left alone. A project that shows none of them is
 * still analysed when somebody asks for it.
 */
export const whereHandlersAreLikely = {
  /** Names of files that declare handlers or say that a project has some. */
  files: '**/{hosting-cost.json,serverless.{cjs,js,json,mjs,ts,yaml,yml},{sam,template}.{json,yaml,yml},samconfig.toml,next.config.{cjs,js,mjs,ts}}',
  /** Text of a source file that exports a handler. */
  source: /['"]aws-lambda['"]|\bexport\s+(?:async\s+function|function|const)\s+\w*[hH]andler\b|\bexports\.\w*[hH]andler\s*=/,
};
