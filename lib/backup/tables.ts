import type Database from 'libsql'

export interface Column {
  name: string
  /** The type that the SQLite migration declares: `TEXT`, `INTEGER`, `REAL`, `DATETIME` or `BOOLEAN`. */
  type: string
  isKey: boolean
}

export interface Table {
  name: string
  columns: Column[]
}

/** The tables of the schema, each after the tables that it refers to. PostgreSQL has the same names and columns. */
export function tablesOf(db: Database.Database): Table[] {
  const names = db
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '_prisma_migrations' ORDER BY name`,
    )
    .pluck()
    .all() as string[]
  return parentsFirst(names, (name) => parentsOf(db, name)).map((name) => ({ name, columns: columnsOf(db, name) }))
}

function columnsOf(db: Database.Database, table: string): Column[] {
  const rows = db.prepare(`PRAGMA table_info(${quote(table)})`).all() as { name: string; type: string; pk: number }[]
  return rows.map(({ name, type, pk }) => ({ name, type: type.toUpperCase(), isKey: pk > 0 }))
}

function parentsOf(db: Database.Database, table: string): string[] {
  const rows = db.prepare(`PRAGMA foreign_key_list(${quote(table)})`).all() as { table: string }[]
  return rows.map((row) => row.table)
}

function parentsFirst(names: readonly string[], parents: (name: string) => string[]): string[] {
  const placed = new Set<string>()
  const place = (name: string) => {
    if (placed.has(name)) return
    for (const parent of parents(name)) if (parent !== name) place(parent)
    placed.add(name)
  }
  names.forEach(place)
  return [...placed]
}

/** Quotes a name for SQL, for both databases. */
export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
