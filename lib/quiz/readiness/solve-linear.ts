/**
 * Solves A·X = B by Gauss–Jordan elimination with partial pivoting.
 * @param a  square and regular; @param b  as many rows
 */
export function solveLinear(a: readonly number[][], b: readonly number[][]): number[][] {
  const rows = a.map((row, i) => [...row, ...b[i]!])
  for (let column = 0; column < a.length; column++) {
    const pivot = rows
      .slice(column)
      .reduce((best, row) => (Math.abs(row[column]!) > Math.abs(best[column]!) ? row : best))
    const at = rows.indexOf(pivot)
    ;[rows[column], rows[at]] = [pivot.map((value) => value / pivot[column]!), rows[column]!]
    for (const [i, row] of rows.entries()) {
      if (i !== column) rows[i] = row.map((value, j) => value - row[column]! * rows[column]![j]!)
    }
  }
  return rows.map((row) => row.slice(a.length))
}
