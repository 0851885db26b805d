import type { ReadItem } from '../../../lib/compiler/reading/note'

/** Statistics on whether keys could be guessed from the length or the position of options. */
export function keyFigures(items: readonly ReadItem[]): string {
  const single = items.filter(({ key }) => key.length === 1)
  const longest = single.filter((item) => isExtreme(item, (a, b) => a > b)).length
  const shortest = single.filter((item) => isExtreme(item, (a, b) => a < b)).length
  const fours = single.filter(({ options }) => options.length === 4)
  const places = ['A', 'B', 'C', 'D'].map((label) => fours.filter(({ key }) => key[0] === label).length)
  const { chiSquare, p } = uniformityTest(places)
  const share = (count: number) => `${count} of ${single.length} (${((100 * count) / single.length).toFixed(1)} %)`
  return [
    `- Questions with one key: ${single.length}. The key is strictly the longest option in ${share(longest)}, strictly the shortest in ${share(shortest)}.`,
    `- Places of the key where there are four options: ${places.map((n, i) => `${'ABCD'[i]} ${n}`).join(', ')}; chi-square ${chiSquare.toFixed(2)} with 3 degrees of freedom, p = ${p.toFixed(2)}.`,
  ].join('\n')
}

/** Whether the key beats every other option in length. */
function isExtreme({ options, key }: ReadItem, beats: (a: number, b: number) => boolean): boolean {
  const keyed = options.find(({ label }) => label === key[0])
  if (keyed === undefined) return false
  const others = options.filter(({ label }) => label !== keyed.label)
  return others.every(({ text }) => beats(keyed.text.markdown.length, text.markdown.length))
}

/**
 * Pearson's chi-square test that four counts come from equal probabilities. The upper tail for 3 degrees of freedom has
 * a closed form: erfc(√(x/2)) + √(2x/π)·e^(−x/2) (NIST Handbook, 1.3.6.6.6).
 */
export function uniformityTest(counts: readonly number[]): { chiSquare: number; p: number } {
  if (counts.length !== 4) throw new RangeError(`Expected \`counts\` to have 4 entries, got \`${counts.length}\``)
  const expected = counts.reduce((sum, count) => sum + count, 0) / 4
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  const p = erfc(Math.sqrt(chiSquare / 2)) + Math.sqrt((2 * chiSquare) / Math.PI) * Math.exp(-chiSquare / 2)
  return { chiSquare, p }
}

/** Complementary error function for x ≥ 0, accurate to 1.2e-7 (Numerical Recipes, 2nd ed., erfcc, section 6.2). */
function erfc(x: number): number {
  const t = 1 / (1 + x / 2)
  const coefficients = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277,
  ]
  const polynomial = coefficients.reduceRight((sum, coefficient) => sum * t + coefficient, 0)
  return t * Math.exp(-x * x + polynomial)
}
