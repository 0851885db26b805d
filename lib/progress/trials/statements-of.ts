/**
 * Splits a migration into statements at line ends. No text or trigger of ours contains a semicolon at the end of a
 * line.
 */
export const statementsOf = (sql: string): string[] =>
  sql.split(/;[ \t]*(?:\n|$)/).filter((text) => text.replace(/^\s*--.*$/gm, '').trim() !== '')
