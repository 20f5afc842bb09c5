/**
 * Rows as RFC 4180 CSV. A text that a spreadsheet would run as a formula gets a leading apostrophe
 * (OWASP, CSV Injection); numbers stay numbers.
 */
export function csv(rows: (string | number)[][]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^\s*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/.test(value) ? `'${value}` : value;
  // A semicolon ends the cell where the decimal sign is a comma.
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
