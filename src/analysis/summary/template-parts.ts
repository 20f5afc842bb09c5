import { ts } from '../syntax';

/** Texts of a template and the values between them. */
export function templateParts(template: ts.TemplateLiteral): { texts: string[]; values: ts.Expression[] } {
  if (!ts.isTemplateExpression(template)) return { texts: [template.text], values: [] };
  const { head, templateSpans } = template;
  return { texts: [head.text, ...templateSpans.map((span) => span.literal.text)], values: templateSpans.map((span) => span.expression) };
}
