import type { HandlerDeclaration } from '../../framework';

/** A function of SST with what it has where nothing says another: 1024 MB and 20 s, in version 2 10 s; a Worker has neither. https://sst.dev/docs/component/aws/function/#memory */
export function withDefaultSizes(declaration: HandlerDeclaration): HandlerDeclaration {
  const { framework, memoryMiB = 1024, timeoutSeconds = framework === 'sst-v2' ? 10 : 20 } = declaration;
  return framework === 'sst-v3/cloudflare' ? declaration : { ...declaration, memoryMiB, timeoutSeconds };
}
