import { shortHashOf } from '../base/hash-of'
import type { PastRow, RowFields } from './past-row'
import type { Detail, Stage } from './stage'

/** A detail that this run made. */
interface MadeDetail {
  detail: Detail<unknown>
  load: () => unknown
}

/** @param load  makes the value; it may be called several times */
export const made = <Value>(detail: Detail<Value>, load: () => Value): MadeDetail => ({ detail, load })

/** What this run made of one stage. */
interface Entry {
  inputs: string
  value: unknown
  /** The details, in their order. */
  details: readonly MadeDetail[]
}

/** A row as it is written: a line of JSON, and its details. */
export interface WrittenRow {
  line: Buffer
  details: Buffer
}

/**
 * What is known of one subject: for each stage a value, and the inputs that it was made from. A stage also depends on the
 * stages before it in the row, so that making one anew makes all later ones unknown.
 */
export class Row {
  private readonly entries: Entry[] = []
  /** The place of the first stage that this run made. */
  private first = Infinity

  /** @param past  the row of the last run, whatever it was made from */
  constructor(readonly past: PastRow | null) {}

  get isChanged(): boolean {
    return this.first !== Infinity
  }

  /** @returns the value that the last run made from the same inputs; null if there is none */
  recall<Value>(stage: Stage<Value>, inputs: string): Value | null {
    if (stage.at >= this.first || this.past === null) return null
    return this.past.inputs(stage) === inputs ? this.past.value(stage) : null
  }

  /** Stages are kept in their order. */
  keep<Value>(stage: Stage<Value>, inputs: string, value: Value, details: readonly MadeDetail[] = []): Value {
    this.first = Math.min(this.first, stage.at)
    this.entries[stage.at] = { inputs, value, details }
    return value
  }

  /** A detail of a stage that was recalled or kept. */
  detail<Value>(detail: Detail<Value>): Value {
    const entry = this.entries[detail.stage.at]
    return entry === undefined ? this.past!.detail(detail) : (entry.details[detail.at]!.load() as Value)
  }

  /** The row for the next run. */
  write(subject: string): WrittenRow {
    if (this.past !== null && !this.isChanged) return { line: this.past.line, details: this.past.bytes() }
    const stages = Array.from({ length: this.entries.length }, (_, at) => this.writeStage(at))
    const details = Buffer.concat(stages.flatMap(({ details }) => details))
    const fields: RowFields = [subject, ...stages.flatMap(({ fields }) => fields), shortHashOf(details)]
    return { line: Buffer.from(`${JSON.stringify(fields)}\n`), details }
  }

  private writeStage(at: number): { fields: unknown[]; details: Buffer[] } {
    const entry = this.entries[at]
    const [inputs, value, details] =
      entry === undefined
        ? [this.past!.inputs({ at }), this.past!.value({ at }), this.past!.detailsOf({ at })]
        : [entry.inputs, entry.value, entry.details.map(({ detail, load }) => detail.toBytes(load()))]
    return { fields: [inputs, value, details.map(({ length }) => length)], details }
  }
}
