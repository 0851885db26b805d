/** How many are sorted or merged in one step. */
const STEP = 10_000

/** Sorts by texts, by code unit, in short steps. */
export function* sortInSteps(
  numbers: readonly number[],
  textOf: (number: number) => string,
): Generator<void, number[]> {
  let runs: number[][] = []
  for (let from = 0; from < numbers.length; from += STEP) {
    runs.push(numbers.slice(from, from + STEP).sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1)))
    yield
  }
  while (runs.length > 1) {
    const merged: number[][] = []
    for (let i = 0; i < runs.length; i += 2) merged.push(yield* merge(runs[i]!, runs[i + 1] ?? [], textOf))
    runs = merged
  }
  return runs[0] ?? []
}

function* merge(a: number[], b: number[], textOf: (number: number) => string): Generator<void, number[]> {
  const merged: number[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    merged.push(textOf(a[i]!) < textOf(b[j]!) ? a[i++]! : b[j++]!)
    if (merged.length % STEP === 0) yield
  }
  return merged.concat(a.slice(i), b.slice(j))
}
