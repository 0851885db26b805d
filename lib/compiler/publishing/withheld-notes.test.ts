import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { compileAnew } from '../compiling/compile-anew'
import { compileHere } from '../compiling/compile-here'
import { readNote } from '../reading/read-note'
import { at, bytesOf, keepOneNote, note, publishTo, write } from '../testing/trial-vault'
import type { Published } from './published'
import { readVault } from './read-vault'

const SECRET = 'Which pot is secret?'
const TEXT = note(SECRET, 'Hidden words. ![[plan.gif]] #hidden/topic')
const PICTURE = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')
const withField = (field: string) => `---\naliases: [hidden alias]\n${field}\n---\n${TEXT}`

const publish = () => publishTo('bundles', 'bundles/cache')
const check = async () => {
  const { files, images } = readVault(at('vault'))
  return (await compileAnew({ notes: files, images }, null, compileHere)).messages
}

/** All of a bundle, without the ledger of identities: that is never served, and remembers deleted questions too. */
async function served(published: Published): Promise<string> {
  const files = Object.entries(await bytesOf('bundles', published))
  return files.flatMap(([name, text]) => (name.startsWith('identity') ? [] : text)).join()
}

const idsOf = async (published: Published) => (await served(published)).match(/"item":"[\w-]+"/g) ?? []

beforeEach(async () => {
  await keepOneNote()
  await writeFile(at('vault/plan.gif'), PICTURE)
  await write('open.md', '# Open\n\nSee [[pot]], [[hidden alias]] and [this](pot.md). ![[pot]]\n')
})

test('a withheld note is nowhere in the bundle, nor are the pictures that only it shows', async () => {
  await write('pot.md', withField('draft: true'))
  const published = await publish()
  expect(await served(published)).not.toMatch(/secret|hidden words|hidden\/topic|:"pot"/iu)
  expect(await readdir(at('bundles/assets'))).toEqual([])
  expect(published).toMatchObject({
    notes: 2,
    items: 1,
    withheld: { draft: 1 },
    counts: { rules: { 'note-withheld': 1 } },
  })
  expect(await publish()).toMatchObject({ isUnchanged: true, withheld: { draft: 1 } })
})

const read = (text: string) => readNote({ path: 'pot.md', bytes: Buffer.from(text) }).data

test.each([
  'draft: true',
  'Draft: yes',
  'draft: "true"',
  'private: true',
  'publish: false',
  'published: no',
  'draft: soon',
  'draft: true\ntags: [unclosed',
])('`%s` withholds a note, and nothing of its text is read', (field) => {
  expect(read(withField(field))).toMatchObject({ items: [], concept: '' })
})

test.each([
  ['in TOML', `+++\ndraft = true\n+++\n${TEXT}`],
  ['without an end', `---\ndraft: true\n${TEXT}`],
  ['in another language', `---toml\ndraft = true\n---\n${TEXT}`],
])('frontmatter %s withholds a note', (_, text) => {
  expect(read(text)).toMatchObject({ items: [], concept: '' })
})

test.each(['draft: false', 'draft:', 'private: no', 'publish: true', 'published: 2025-01-01', 'title: draft'])(
  '`%s` does not withhold a note',
  (field) => {
    expect(read(withField(field)).items).toHaveLength(1)
  },
)

const readForAuthor = (text: string) => readNote({ path: 'pot.md', bytes: Buffer.from(text), showsDraft: true })

test('a draft is read for its author, with the advice that it is not published', () => {
  const { data, messages } = readForAuthor(withField('draft: true'))
  expect(data.items).toHaveLength(1)
  expect(data.frontmatter.withheld).toBeNull()
  expect(messages.map(({ ruleId }) => ruleId)).toContain('note-withheld')
})

test.each([
  'private: true',
  'draft: true\nprivate: true',
  'publish: false\ndraft: yes',
  'draft: true\ntags: [unclosed',
])('`%s` withholds a note from a preview, too', (field) => {
  expect(readForAuthor(withField(field)).data).toMatchObject({ items: [], concept: '' })
})

test('the author is told, and a link to it is text that says why', async () => {
  await write('pot.md', withField('draft: true'))
  const messages = await check()
  expect(messages.filter(({ file }) => file === 'pot.md')).toMatchObject([
    { ruleId: 'note-withheld', severity: 'advice', span: { start: { line: 3 } } },
  ])
  const links = messages.filter(({ file }) => file === 'open.md')
  expect(links).toHaveLength(4)
  expect(new Set(links.map(({ reason }) => reason.replace(/`(?:pot|hidden alias|pot\.md)`,/u, '…')))).toEqual(
    new Set(['Unexpected link to … expected a note that is published (`pot.md` is not)']),
  )
  expect(await served(await publish())).toContain('<span class=\\"unlinked\\">pot</span>')
})

test('a draft with an error is not replaced by its last public version', async () => {
  await write('pot.md', TEXT)
  await publish()
  await write('pot.md', withField('draft: true').replace('정답: A', '정답: F'))
  const published = await publish()
  expect(published).toMatchObject({ held: [], counts: { error: 0 } })
  expect(await served(published)).not.toContain('secret')
})

test('questions of a note that becomes a draft retire, and come back with the same ids', async () => {
  await write('pot.md', TEXT)
  const before = await idsOf(await publish())
  await write('pot.md', withField('draft: true'))
  const withheld = await idsOf(await publish())
  expect(withheld).toHaveLength(before.length - 1)
  await rm(at('bundles/cache'), { recursive: true })
  await write('pot.md', withField('draft: false').replace('secret?', 'secreet?'))
  expect((await idsOf(await publish())).sort()).toEqual(before.sort())
})

test('an exam that is a draft cannot be sat', async () => {
  const exam = 'domains: [{name: Hidden, tag: tea, weight: 1}]\nitems: 1\nminutes: 1\npass: 0.5'
  await write('exam.md', `---\ndraft: true\n${exam}\n---\n# Hidden exam\n`)
  expect(await served(await publish())).not.toContain('Hidden exam')
})

test('a public note may still show the picture of a withheld one', async () => {
  await write('pot.md', withField('draft: true'))
  await write('open.md', '# Open\n\n![[plan.gif]]\n')
  await publish()
  expect(await readdir(at('bundles/assets'))).toHaveLength(1)
})

test('folders of templates and of what was deleted are left out', async () => {
  for (const folder of ['.trash', '.obsidian', 'Templates', 'own', 'deep/templates'])
    await mkdir(at('vault', folder), { recursive: true })
  await writeFile(at('vault/.obsidian/templates.json'), '{"folder": "own"}')
  for (const folder of ['.trash', 'Templates', 'own', 'deep/templates'])
    await write(`${folder}/pot.md`, TEXT.replace('secret', folder))
  const text = await served(await publish())
  expect(text).toContain('Which pot is deep/templates?')
  expect(text).not.toMatch(/Which pot is (?:\.trash|Templates|own)/u)
})

test('a note may show a picture and link to a file that lie in a folder of templates', async () => {
  await mkdir(at('vault/Templates/bases'), { recursive: true })
  await write('Templates/cup.md', TEXT)
  await writeFile(at('vault/Templates/bases/cups.base'), 'views: []')
  await write('open.md', '# Open\n\n![[cups.base]]\n')
  const text = await served(await publish())
  expect(await readdir(at('bundles/assets'))).toEqual([expect.stringMatching(/\.base$/u)])
  expect(text).not.toContain('secret')
})

describe('`ignore` in the config', () => {
  const config = (text: string) => write('haeseol.config.json', text)

  test('leaves out what its patterns name, and takes back a folder of templates', async () => {
    for (const folder of ['drafts', 'templates']) await mkdir(at('vault', folder), { recursive: true })
    await write('drafts/pot.md', TEXT)
    await write('pot.tmp.md', TEXT)
    await write('templates/cup.md', note('Which cup is open?'))
    await config('{"ignore": ["drafts/", "*.tmp.md", "!/templates/"]}')
    const text = await served(await publish())
    expect(text).not.toContain('secret')
    expect(text).toContain('Which cup is open?')
  })

  test('is followed when it changes, and what it leaves out is retired', async () => {
    await write('pot.md', TEXT)
    expect(await served(await publish())).toContain('secret')
    await config('{"ignore": ["pot.md"]}')
    expect(await served(await publish())).not.toContain('secret')
  })

  test.each(['{"ignore": ["pot.md"', '{"ignore": "pot.md"}', '{"ignore": [["pot.md"]]}', '{"rules": {', ''])(
    'that cannot be read, such as `%s`, publishes nothing',
    async (text) => {
      await write('pot.md', TEXT)
      await config(text)
      await expect(publish()).rejects.toThrow('Unexpected haeseol.config.json')
    },
  )
})
