/** A code is written in capitals. */
const CODE = /^[a-z]{1,3}(?:-[a-z])?\d+$/

/**
 * What the last part of a tag says to a learner: hyphens between words are spaces, a number of a part has a point.
 * @example topicWords('task/1-1-ingest-and-store') // => '1.1 ingest and store'
 * @example topicWords('mla-c01') // => 'MLA-C01'
 */
export function topicWords(tag: string): string {
  const part = tag.slice(tag.lastIndexOf('/') + 1)
  if (CODE.test(part)) return part.toUpperCase()
  const numbers = /^\d+(?:-\d+)*(?=-|$)/.exec(part)?.[0] ?? ''
  const words = part.slice(numbers.length).split('-').filter(Boolean)
  const shown = words.map((word) => (CODE.test(word) ? word.toUpperCase() : word))
  return [numbers.replaceAll('-', '.'), ...shown].join(' ').trim()
}
