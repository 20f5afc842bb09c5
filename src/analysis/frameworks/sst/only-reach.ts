/** Members that let a function reach something: they do not make it run. */
export const onlyReach = /^(?:bind|dependsOn|environment|link|outputs|parent|permissions|transform|use)$/;
