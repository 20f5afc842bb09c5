/** Stages that are deployed beside the one that people use. */
const ASIDE = /^(?:ci|dev|devel|develop|development|e2e|local|localhost|preprod|preview|qa|sandbox|stage|staging|stg|test|testing|uat)$/i;
const IN_USE = /^(?:live|main|master|prd|prod|production)$/i;
const OF_STAGE = /branch|env|mode|stack|stage|tier/i;
const SAYS_ASIDE = /^is_?(?:dev|develop|development|local|preview|sandbox|staging|test)(?:_?(?:env|environment|mode|stack|stage))?$/i;
const SAYS_IN_USE = /^is_?(?:live|prd|prod|production)(?:_?(?:env|environment|mode|stack|stage))?$/i;

/** `stage` that is compared with 'dev', `env` with 'prod', `isLocal` that is not compared: whether it being so means a stage beside the one that people use, which has sizes and schedules of its own; undefined where the name is not a stage's. */
export function isStageAside(name: string, compared?: unknown): boolean | undefined {
  const [aside, inUse, text] = compared === undefined ? [SAYS_ASIDE, SAYS_IN_USE, name] : [ASIDE, IN_USE, OF_STAGE.test(name) && typeof compared === 'string' ? compared : ''];
  return aside.test(text) || (inUse.test(text) ? false : undefined);
}
