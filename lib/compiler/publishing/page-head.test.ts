import { expect, test } from 'vitest'
import { bytesOf, compiled, keepOneNote, publishTo, write } from '../testing/trial-vault'

const textOf = async (published: Awaited<ReturnType<typeof publishTo>>) =>
  Object.values(await bytesOf('bundles', published)).join()
const svg = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"/>`
const withHead = (head: string) => write('cup.md', `---\n${head}\n---\n# Cup\n\nA cup.\n`)

test.each(['"[[cup.svg]]"', '"![[cup.svg]]"', 'cup.svg', './cup.svg'])(
  'the image that a note names as %s is at the head of its page, and served',
  async (cover) => {
    await keepOneNote()
    await write('cup.svg', svg(20))
    await withHead(`description: A small cup\ncover: ${cover}`)
    const before = await publishTo('bundles', 'cache')
    expect(await textOf(before)).toMatch(/"description":"A small cup","cover":"<img src=\\"\/vault\/\w+\.svg\\"/)
    await write('cup.svg', svg(30))
    expect((await publishTo('bundles', 'cache')).id).not.toBe(before.id)
  },
)

test('a cover that the vault lacks has a message at its line, and no place on the page', async () => {
  await keepOneNote()
  await withHead('title: Cup\ncover: saucer.svg')
  const published = await publishTo('bundles', 'cache')
  expect(published.serious).toMatchObject([{ ruleId: 'link-unresolved', file: 'cup.md', span: { start: { line: 3 } } }])
  expect(await textOf(published)).not.toContain('"cover"')
})

test('pages show the fields that the config names, and no others, as long as it names them', async () => {
  await keepOneNote()
  await withHead('author: Mina\nrating: 4')
  const none = await publishTo('bundles', 'cache')
  await write('haeseol.config.json', '{ "properties": ["Author"] }')
  const shown = await publishTo('bundles', 'cache')
  expect(await textOf(shown)).toContain('"properties":[{"name":"author","values":["Mina"]}]')
  expect(await textOf(shown)).not.toContain('rating')
  expect(compiled).toContain('cup.md')
  await write('haeseol.config.json', '{}')
  expect((await publishTo('bundles', 'cache')).id).toBe(none.id)
})

test('lines break on pages where they end in notes, by a setting', async () => {
  await keepOneNote()
  await write('tea.md', '# Tea\n\none\ntwo\n')
  expect(await textOf(await publishTo('bundles', 'cache'))).toContain('<p>one\\ntwo</p>')
  await write('haeseol.config.json', '{ "lineBreaks": "on" }')
  expect(await textOf(await publishTo('bundles', 'cache'))).toContain('<p>one<br>\\ntwo</p>')
})
