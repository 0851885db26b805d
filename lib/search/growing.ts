/** A list of numbers that grows, in four bytes each. */
export class Growing {
  private numbers = new Uint32Array(1024)
  length = 0

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Uint32Array(this.numbers.length * 2)
      larger.set(this.numbers)
      this.numbers = larger
    }
    this.numbers[this.length++] = number
  }

  /** Takes the numbers out, in no more memory than they need. */
  take(): Uint32Array {
    const taken = this.numbers.slice(0, this.length)
    this.numbers = new Uint32Array(1)
    this.length = 0
    return taken
  }
}

/** Lists of numbers, one after another in one array. */
export interface Lists {
  /** Where each list begins, and the end of the last one. */
  starts: Uint32Array
  numbers: Uint32Array
}

/** How many numbers are moved in one step. */
const STEP = 500_000

/**
 * Sorts numbers into lists, in short steps.
 * @param count  how many lists there are
 * @param list  the list of each number
 */
export function* toLists(count: number, list: Uint32Array, numbers: Uint32Array): Generator<void, Lists> {
  const starts = new Uint32Array(count + 1)
  for (let i = 0; i < list.length; i++) {
    starts[list[i]! + 1]!++
    if (i % STEP === 0) yield
  }
  for (let i = 0; i < count; i++) starts[i + 1]! += starts[i]!
  const next = starts.slice(0, count)
  const sorted = new Uint32Array(numbers.length)
  for (let i = 0; i < list.length; i++) {
    sorted[next[list[i]!]!++] = numbers[i]!
    if (i % STEP === 0) yield
  }
  return { starts, numbers: sorted }
}

/** Replaces each number by its place, in short steps. */
export function* renumber(numbers: Uint32Array, places: Uint32Array): Generator<void, Uint32Array> {
  for (let i = 0; i < numbers.length; i++) {
    numbers[i] = places[numbers[i]!]!
    if (i % STEP === 0) yield
  }
  return numbers
}

export const listAt = ({ starts, numbers }: Lists, i: number): Uint32Array => numbers.subarray(starts[i], starts[i + 1])
