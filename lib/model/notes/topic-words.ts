/** A code, such as `mla-c01`, which is shown in capitals. */
const CODE = /^[a-z]{1,3}(?:-[a-z])?\d+$/

/** Abbreviations are shown in capitals too. */
const ABBREVIATIONS = new Set(
  `2d 3d ai api aws cd ci cidr cli cpu css csv dns etl gpu html http https iam id iot ip json kms llm ml nlp pdf pii rag
  sdk sql ssl tls ui url ux vm vpc vpn xml yaml`.split(/\s+/),
)

/**
 * The last part of a tag, as shown to learners: spaces for hyphens and underscores between words, points for hyphens
 * between numbers. If it is all lower case, the first letter becomes a capital.
 * @example topicWords('task/1-1-ingest-and-store') // => '1.1 Ingest and store'
 * @example topicWords('mla-c01') // => 'MLA-C01'
 */
export function topicWords(tag: string): string {
  const part = tag.slice(tag.lastIndexOf('/') + 1)
  if (CODE.test(part)) return part.toUpperCase()
  const numbers = /^\d+(?:-\d+)*(?=-|$)/.exec(part)?.[0] ?? ''
  const words = part.slice(numbers.length).split(/[-_]/).filter(Boolean).map(asWritten).join(' ')
  const shown = words.replace(/\bCI CD\b/, 'CI/CD')
  const named = part === part.toLowerCase() ? capitalised(shown) : shown
  return `${numbers.replaceAll('-', '.')} ${named}`.trim() || part
}

const asWritten = (word: string) => (CODE.test(word) || ABBREVIATIONS.has(word) ? word.toUpperCase() : word)

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
