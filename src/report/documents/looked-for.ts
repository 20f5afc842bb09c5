/** Said where no handler was found; frameworks that are added later are among the "more". */
export const lookedFor = 'Looked for the configuration of serverless frameworks (Serverless Framework, AWS SAM, AWS CDK, Terraform, Next.js and more) and for exported Lambda handlers.';
