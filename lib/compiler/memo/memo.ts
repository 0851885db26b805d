import type { PastRow } from './past-row'
import { Row } from './row'

/** What the last run left to this one, and what this one leaves to the next. */
export interface Memo {
  /** A row for each note, by its path. */
  notes: Table
  /** A row for each group of notes that were compared or drawn together, by what was compared or drawn. */
  groups: Table
  /** Keeps the rows that this run asked for, and no others. */
  commit(): void
}

export class Table {
  private readonly asked = new Map<string, Row>()

  /** @param past  the rows of the last run, by subject */
  constructor(readonly past: ReadonlyMap<string, PastRow>) {}

  row(subject: string): Row {
    const known = this.asked.get(subject)
    if (known !== undefined) return known
    const row = new Row(this.past.get(subject) ?? null)
    this.asked.set(subject, row)
    return row
  }

  /** The rows of this run, in the order in which they were asked for. */
  get rows(): ReadonlyMap<string, Row> {
    return this.asked
  }
}

/** Remembers nothing, and leaves nothing. */
export const emptyMemo = (): Memo => ({ notes: new Table(new Map()), groups: new Table(new Map()), commit: () => {} })
