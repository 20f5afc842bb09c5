/** What is shown in the code and told to agents, and the sample, loaded at its first use: one bundle, so that all of it shares one index of the figures. */
export { answerQuestion } from '../answer-question';
export { prepareIndex } from './code-index';
export { codeLenses } from './code-lenses';
export { copySample } from '../copy-sample';
export { hoverContents } from './hover-contents';
export { inlayHints } from './inlay-hints';
