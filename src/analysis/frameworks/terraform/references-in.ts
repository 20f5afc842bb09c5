/** What an expression names of what may be, or stand for, a function: `aws_lambda_function.orders`, `module.orders`, `module.orders.arn`, `var.orders`, `local.arns`. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(/\b(?:(?:aws_lambda_(?:alias|function)|local|var)\.[\w-]+|(module\.[\w-]+)(?:\.[\w-]+)?)/g)].flatMap(([whole, module]) => (module === undefined || module === whole ? [whole] : [module, whole]));
}
