/** Names that many files export, so that they tell nothing about which one is meant. */
export const commonExport = /^(?:default|handler|lambdaHandler|lambda_handler|main)$/;
