const NEWLINE = 10

/** Goes through a file line by line. */
export class Lines {
  private at = 0

  constructor(private readonly bytes: Buffer) {}

  get isDone(): boolean {
    return this.at >= this.bytes.length
  }

  /** With the newline at its end. */
  next(): Buffer {
    const found = this.bytes.indexOf(NEWLINE, this.at)
    return this.take((found === -1 ? this.bytes.length : found + 1) - this.at)
  }

  /** So many bytes that no line ends. */
  take(length: number): Buffer {
    this.at += length
    return this.bytes.subarray(this.at - length, this.at)
  }
}
