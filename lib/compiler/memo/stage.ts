/** A stage whose value is kept for each subject. `at` is its place in the row. */
export interface Stage<Value> {
  readonly at: number
  /** Never set. It tells the type of the value. */
  readonly value?: Value
}

/** A large value that is kept with that of a stage. It is loaded when it is asked for. */
export interface Detail<Value> {
  readonly stage: Stage<unknown>
  /** Its place among the details of the stage. */
  readonly at: number
  toBytes(value: Value): Buffer
  fromBytes(bytes: Buffer): Value
}

/** A detail that is plain JSON. */
export const jsonDetail = <Value>(stage: Stage<unknown>, at: number): Detail<Value> => ({
  stage,
  at,
  toBytes: (value) => Buffer.from(JSON.stringify(value)),
  fromBytes: (bytes) => JSON.parse(bytes.toString()),
})

/** The same for a detail that most subjects lack. */
export const optionalDetail = <Value>(stage: Stage<unknown>, at: number): Detail<Value | null> => ({
  stage,
  at,
  toBytes: (value) => Buffer.from(value === null ? '' : JSON.stringify(value)),
  fromBytes: (bytes) => (bytes.length === 0 ? null : JSON.parse(bytes.toString())),
})
