import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileAnew } from '../compiling/compile-anew'
import { compileHere } from '../compiling/compile-here'

const authoring = readFileSync(join(import.meta.dirname, '../../../docs/authoring.md'), 'utf8')

/** The notes that stand between two headings. A heading may stand in a note, too. */
function examples(from: string, to: string): string[] {
  const part = authoring.slice(authoring.indexOf(`\n${from}\n`), authoring.indexOf(`\n${to}\n`))
  return [...part.matchAll(/^````md\n(.*?)^````$/gms)].map(([, text]) => text!)
}

const check = async (text: string) => {
  const compiled = await compileAnew(
    { notes: [{ path: 'tea-vessels.md', bytes: Buffer.from(text) }], images: [] },
    null,
    compileHere,
  )
  return { items: compiled.items, rules: compiled.messages.map(({ ruleId }) => ruleId) }
}

test('the ten minutes end with a note that nothing is said of', async () => {
  const [smallest, asked, explained] = examples('## In ten minutes', '## The note format')
  expect(await check(smallest!)).toEqual({ items: 0, rules: [] })
  expect(await check(asked!)).toEqual({ items: 1, rules: ['explanations-missing'] })
  expect(await check(`${asked}\n${explained}`)).toEqual({ items: 1, rules: [] })
})

test('the message that the ten minutes show is the one that is given', async () => {
  const [, asked] = examples('## In ten minutes', '## The note format')
  const wrong = asked!.replace('정답: A', '정답: D')
  const { messages } = await compileAnew(
    { notes: [{ path: 'tea-vessels.md', bytes: Buffer.from(wrong) }], images: [] },
    null,
    compileHere,
  )
  const { reason, span } = messages.find(({ ruleId }) => ruleId === 'answer-unknown')!
  expect(authoring).toContain(
    `tea-vessels.md:${span.start.line}:${span.start.column}-${span.end.line}:${span.end.column} error answer-unknown ${reason}`,
  )
})

test('the complete note has no messages but a missing link', async () => {
  const [whole] = examples('### A complete note', '### Frontmatter')
  expect(await check(whole!)).toEqual({ items: 1, rules: ['link-unresolved'] })
})

test('every link within the page leads to a heading', () => {
  const headings = [...authoring.matchAll(/^#+ (.*)$/gm)].map(([, title]) => slug(title!))
  const links = [...authoring.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor!)
  expect(links.filter((anchor) => !headings.includes(anchor))).toEqual([])
})

const slug = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
