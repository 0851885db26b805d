import type { Carried } from '../formats/format'

/** A bank as lines for tests: `[A]` is a right option, `←` precedes an explanation. */
export function shown({ bank, losses }: Carried): string {
  const lines = bank.notes.flatMap(({ path, title, tags, questions }) => [
    [path, title, ...tags.map((tag) => `#${tag}`)].join(' · '),
    ...questions.flatMap(({ stem, options, generalExplanation }) => [
      `? ${stem}`,
      ...options.map(
        ({ label, text, isKey, explanation }) =>
          `${isKey ? `[${label}]` : ` ${label} `} ${text}${explanation === null ? '' : ` ← ${explanation}`}`,
      ),
      ...(generalExplanation === null ? [] : [`! ${generalExplanation}`]),
    ]),
  ])
  const lost = losses.map(({ file, line, what, why }) => `lost ${file ?? ''}:${line ?? ''} ${what}: ${why}`)
  return [...lines, ...lost].join('\n')
}

/** The lines of a template, without its first and last line end. */
export const lines = (text: string) => text.replace(/^\n|\n$/g, '')
