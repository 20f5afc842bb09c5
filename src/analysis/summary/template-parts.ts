import { ts } from '../syntax';

/** Texts of a template and the values between them. */
export function templateParts(template: ts.TemplateLiteral): { texts: string[]; raw: string[]; values: ts.Expression[] } {
  if (!ts.isTemplateExpression(template)) return { texts: [template.text], raw: [rawOf(template)], values: [] };
  const { head, templateSpans } = template;
  return { texts: [head.text, ...templateSpans.map((span) => span.literal.text)], raw: [rawOf(head), ...templateSpans.map((span) => rawOf(span.literal))], values: templateSpans.map((span) => span.expression) };
}

/** The text as it was written, backslashes included. */
function rawOf(part: ts.TemplateLiteralLikeNode): string {
  return part.rawText ?? part.text;
}
