/** The only door to the parser: ts-morph's own TypeScript. Nothing else imports it, so that it loads once, late, and in the worker. */
export { ts } from 'ts-morph';
