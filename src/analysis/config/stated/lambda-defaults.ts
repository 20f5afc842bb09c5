/** What Lambda gives a function that says nothing, whichever tool deploys it. https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html */
export const lambdaDefaults = { memoryMiB: 128, timeoutSeconds: 3 } as const;
