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

  /** The numbers so far, in no more memory than they need. */
  toArray(): Uint32Array {
    return this.numbers.slice(0, this.length)
  }
}

/** Lists of numbers, one after another in one array. */
export interface Lists {
  /** Where each list begins, and the end of the last one. */
  starts: Uint32Array
  numbers: Uint32Array
}

/**
 * Sorts numbers into lists.
 * @param lists  how many there are
 * @param list  the list of each number
 */
export function toLists(lists: number, list: Uint32Array, numbers: Uint32Array): Lists {
  const starts = new Uint32Array(lists + 1)
  for (let i = 0; i < list.length; i++) starts[list[i]! + 1]!++
  for (let i = 0; i < lists; i++) starts[i + 1]! += starts[i]!
  const next = starts.slice(0, lists)
  const sorted = new Uint32Array(numbers.length)
  for (let i = 0; i < list.length; i++) sorted[next[list[i]!]!++] = numbers[i]!
  return { starts, numbers: sorted }
}

export const listAt = ({ starts, numbers }: Lists, i: number): Uint32Array => numbers.subarray(starts[i], starts[i + 1])
