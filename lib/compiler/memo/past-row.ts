import type { DetailsFile } from './details-file'
import type { Detail, Stage } from './stage'

/** A row as JSON: its subject, and for each stage the inputs, the value, and the lengths of its details in bytes. */
export type RowFields = [subject: string, ...stages: unknown[], check: string]

/** How many fields a stage has in a row. */
const FIELDS = 3

/** What the last run knew of one subject. Thousands are loaded and most are never used, so each is only a few objects. */
export class PastRow {
  private readonly fields: RowFields
  private readonly start: number
  private readonly length: number
  private read: Buffer | null = null

  /**
   * @param line  the row as it was written
   * @param file  with its details, which are the next ones to be taken
   */
  constructor(
    readonly line: Buffer,
    private readonly file: DetailsFile,
  ) {
    this.fields = JSON.parse(line.toString()) as RowFields
    this.length = this.lengthBefore(this.stages)
    this.start = file.take(this.length)
  }

  get subject(): string {
    return this.fields[0]
  }

  inputs({ at }: Stage<unknown>): string {
    return this.fields[1 + at * FIELDS] as string
  }

  value<Value>({ at }: Stage<Value>): Value {
    return this.fields[2 + at * FIELDS] as Value
  }

  detail<Value>(detail: Detail<Value>): Value {
    return detail.fromBytes(this.detailsOf(detail.stage)[detail.at]!)
  }

  /** The bytes of each detail of a stage. */
  detailsOf({ at }: Stage<unknown>): Buffer[] {
    this.read ??= this.file.read(this.start, this.start + this.length, this.fields.at(-1) as string)
    const details = this.read.subarray(this.lengthBefore(at))
    const lengths = this.lengths(at)
    return lengths.map((length, i) => {
      const from = sum(lengths.slice(0, i))
      return details.subarray(from, from + length)
    })
  }

  /** The bytes of all details, for a row that is written again unchanged. */
  bytes(): Buffer {
    return this.file.slice(this.start, this.start + this.length)
  }

  /** The length of the details of the stages before one. */
  private lengthBefore(stage: number): number {
    let length = 0
    for (let at = 0; at < stage; at++) length += sum(this.lengths(at))
    return length
  }

  private get stages(): number {
    return (this.fields.length - 2) / FIELDS
  }

  private lengths(at: number): readonly number[] {
    return this.fields[3 + at * FIELDS] as number[]
  }
}

const sum = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + length, 0)
