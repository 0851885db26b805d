/** How many letters may be wrong in a word of so many letters. */
export const slipsIn = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : 2)

/**
 * Whether a word differs from what was typed by a number of slips at most: a letter more, less or another, or two that
 * changed places (the optimal string alignment distance).
 * @param beginsWith  whether the word may go on
 */
export function isWithin(typed: string, word: string, most: number, beginsWith: boolean): boolean {
  if (word.length < typed.length - most) return false
  if (!beginsWith && word.length > typed.length + most) return false
  const width = Math.min(word.length, typed.length + most)
  let [before, last] = [new Array<number>(width + 1).fill(0), Array.from({ length: width + 1 }, (_, j) => j)]
  for (let i = 1; i <= typed.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= width; j++) {
      const slip = typed[i - 1] === word[j - 1] ? 0 : 1
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + slip)
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return false
    ;[before, last] = [last, row]
  }
  return beginsWith ? Math.min(...last) <= most : last[width]! <= most && word.length === width
}
