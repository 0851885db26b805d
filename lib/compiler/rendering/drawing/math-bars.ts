/** Opens an element with a sign over or below it, or closes one whose sign is a bar. */
const TAG = /<m(?:over|under)\b[^>]*>|(<mo stretchy="true">‾<\/mo>)?<\/m(over|under)>/gu

/**
 * Gives what stands under `\overline` and over `\underline` a class, by which the style sheet draws the bar: no face
 * of MathML has one that grows.
 */
export function drawBars(html: string): string {
  if (!html.includes('‾')) return html
  const tags = [...html.matchAll(TAG)]
  const instead = new Map<number, string>()
  const opened: number[] = []
  for (const { 1: bar, 2: place, index } of tags) {
    if (place === undefined) opened.push(index)
    else {
      const start = opened.pop()!
      if (bar === undefined) continue
      instead.set(start, `<mrow class="bar-${place}">`).set(index, '</mrow>')
    }
  }
  return html.replace(TAG, (tag: string, ...rest: unknown[]) => instead.get(rest.at(-2) as number) ?? tag)
}
