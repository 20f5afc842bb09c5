/** Template that Amplify's first generation keeps beside each function. */
export const amplifyTemplate = /(?:^|\/)amplify\/backend\/function\/[^/]+\/[^/]+-cloudformation-template\.(?:json|ya?ml)$/;
