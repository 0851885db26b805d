/** The statements of a migration. Each ends its line, as the engine writes them; no text or trigger of ours holds such an end. */
export const statementsOf = (sql: string): string[] =>
  sql.split(/;[ \t]*(?:\n|$)/).filter((text) => text.replace(/^\s*--.*$/gm, '').trim() !== '')
