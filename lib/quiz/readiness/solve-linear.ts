/**
 * Solves A·x = b by Gauss–Jordan elimination with partial pivoting.
 * @param a  square and regular
 * @param b  a value for each row of `a`
 */
export function solveLinear(a: readonly number[][], b: readonly number[]): number[] {
  const rows = a.map((row, i) => [...row, b[i]!])
  for (let column = 0; column < a.length; column++) {
    const at = argMax(rows, (row, i) => (i < column ? -1 : Math.abs(row[column]!)))
    const largest = rows[at]!
    const pivot = largest.map((value) => value / largest[column]!)
    rows[at] = rows[column]!
    rows[column] = pivot
    for (const [i, row] of rows.entries()) {
      if (i !== column) rows[i] = row.map((value, j) => value - row[column]! * pivot[j]!)
    }
  }
  return rows.map((row) => row.at(-1)!)
}

function argMax<T>(values: readonly T[], of: (value: T, i: number) => number): number {
  const scores = values.map(of)
  return scores.indexOf(Math.max(...scores))
}
