import { cp, readdir, readFile, rename, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { shardKinds } from '../bundling/note-records'
import { at, bytesOf, compiled, currentOf, flip, note, publishTo, write } from '../testing/trial-vault'
import type { Published } from './published'

const readNote = (path: string) => readFile(at('vault', path), 'utf8')

/** Each is done to the vault that the one before left. */
const edits: [what: string, edit: () => Promise<unknown>][] = [
  ['nothing', async () => {}],
  ['a new note', () => write('new.md', note('Which pot pours?'))],
  ['a link to a note that is not there yet', () => write('links.md', '# Links\n\n[[later#part]] [[new]] ![[new]]\n')],
  ['the note that it leads to', () => write('later.md', '# Later\n\n## Part\n\nText.\n')],
  ['a heading that a link leads to', () => write('later.md', '# Later\n\n## Other\n\nText.\n')],
  ['words of a note that is embedded', () => write('new.md', note('Which pot pours?', 'Pots are old.'))],
  ['an embed in an embed', () => write('later.md', '# Later\n\n![[links]]\n')],
  ['a question that another note asks too', () => write('twice.md', note('Which pot pours?'))],
  ['a line above a repeated question', () => write('new.md', note('Which pot pours?', 'Pots.\n\nAre old.'))],
  ['another key for it', () => write('twice.md', note('Which pot pours?').replace('정답: A', '정답: B'))],
  ['a misspelt word', () => write('twice.md', note('Which kettle pours hot watter?'))],
  ['its correction', () => write('twice.md', note('Which kettle pours hot water?'))],
  ['two words that differ in a letter', () => write('words.md', '# Words\n\nCausal and casual reasons.\n')],
  ['one of them in a question', () => write('cause.md', note('Which reason is causal?'))],
  ['the other in its place', () => write('cause.md', note('Which reason is casual?'))],
  ['a renamed note', () => rename(at('vault', 'twice.md'), at('vault', 'renamed.md'))],
  ['a second note of one name', async () => cp(at('vault', 'new.md'), at('vault', 'a', 'new.md'), { recursive: true })],
  [
    'an exam',
    () =>
      write(
        'exam.md',
        '---\ndomains: [{name: a, tag: b, weight: 1}]\nitems: 1\nminutes: 1\npass: 0.5\n---\n# Exam\n\n[[new]]\n',
      ),
  ],
  ['a removed note', () => rm(at('vault', 'later.md'))],
  ['a draft', async () => write('renamed.md', `---\ndraft: true\n---\n${await readNote('renamed.md')}`)],
  ['a link to a draft', () => write('links.md', '# Links\n\n[[renamed]] [[new]]\n')],
  ['a draft no more', async () => write('renamed.md', (await readNote('renamed.md')).replace('true', 'false'))],
  ['a pinned question', () => write('pin.md', `${note('Which cup is hot?')}^q-cup\n`)],
  ['a second question of that pin', () => write('pin2.md', `${note('Which cup is cold?')}^q-cup\n`)],
  ['that pin alone again', () => rm(at('vault', 'pin.md'))],
  ['a rule switched on', () => write('haeseol.config.json', '{"rules": {"option-form": "warning"}}')],
  ['a topic named', () => write('haeseol.config.json', '{"topics": {"water": "Water", "none": "None"}}')],
  ['all choices taken back', () => rm(at('vault', 'haeseol.config.json'))],
]

describe('a bundle', () => {
  test('is the same byte for byte from a cache as from nothing, whatever was edited', async () => {
    for (const [what, edit] of edits) {
      await edit()
      const cold = await publishTo('cold', `cache of ${what}`)
      const warm = await publishTo('warm', 'cache')
      expect(await bytesOf('warm', warm), what).toEqual(await bytesOf('cold', cold))
    }
  }, 400_000) // some fifty compilations, on a busy machine too

  test('is not made anew for what has not changed, and only the edited note is compiled', async () => {
    const first = await publishTo('bundles', 'cache')
    expect(compiled).toHaveLength(first.notes + (await examsOf(first)))
    await publishTo('bundles', 'cache')
    expect(compiled).toEqual([])
    await write('new.md', note('Which pot pours?'))
    await publishTo('bundles', 'cache')
    expect(compiled).toEqual(['new.md'])
  })

  test('is compiled anew by another compiler', async () => {
    await publishTo('bundles', 'cache')
    await publishTo('bundles', 'cache', { build: 'two' })
    expect(compiled.length).toBeGreaterThan(10)
  })

  test('keeps up with a note that changes twice within one tick, to the same length', async () => {
    await write('new.md', note('Which pot pours?'))
    const stamp = new Date()
    await publishTo('bundles', 'cache')
    await write('new.md', note('Which pan pours?'))
    await utimes(at('vault', 'new.md'), stamp, stamp)
    await publishTo('bundles', 'cache')
    expect(compiled).toEqual(['new.md'])
  })

  test.each(['state.json', 'notes.json'])('is right though %s of the cache is damaged', async (name) => {
    await publishTo('bundles', 'cache')
    await flip(at('cache', name))
    await write('new.md', note('Which pot pours?'))
    const warm = await publishTo('bundles', 'cache')
    const cold = await publishTo('cold', 'cold cache')
    expect(await bytesOf('bundles', warm)).toEqual(await bytesOf('cold', cold))
  })

  type Shards = { rows: string; details: string }[]
  interface CacheHead {
    notes: Shards
    groups: Shards
  }

  test.each<[what: string, files: (head: CacheHead) => string[]]>([
    ['rows of notes', ({ notes }) => notes.map(({ rows }) => rows)],
    ['details of notes', ({ notes }) => notes.map(({ details }) => details)],
    ['rows of groups', ({ groups }) => groups.map(({ rows }) => rows)],
    ['messages of groups', ({ groups }) => groups.map(({ details }) => details)],
  ])('is right though the %s of the cache are others than they were', async (_, files) => {
    await write('twice.md', note('Which pot pours?'))
    await write('new.md', note('Which pot pours?'))
    await publishTo('bundles', 'cache')
    const head = (await readFile(at('cache/notes.json'), 'utf8')).split('\n')[1]!
    const names = files(JSON.parse(head))
    expect(names).not.toEqual([])
    for (const name of names) await blank(at('cache/notes', name))
    await write('new.md', note('Which pot pours?', 'Pots are old.'))
    const warm = await publishTo('bundles', 'cache')
    const cold = await publishTo('cold', 'cold cache')
    expect(await bytesOf('bundles', warm)).toEqual(await bytesOf('cold', cold))
  })

  const partsOf = async ({ id }: Published): Promise<string[]> => {
    const names = await readdir(at('bundles', id!), { recursive: true })
    return names.filter((name) => name.endsWith('.ndjson') && name !== 'identity.ndjson').sort()
  }

  const isBuilt = (part: string) => !part.startsWith('identity/')

  test.each([
    ['damaged', flip],
    ['cut off', (file: string) => truncate(file, 10)],
    ['gone', (file: string) => rm(file)],
  ])('is right though the parts that the cache builds on are %s', async (_, damage) => {
    const first = await publishTo('bundles', 'cache')
    const parts = await partsOf(first)
    for (const part of parts.filter(isBuilt)) await damage(at('bundles', first.id!, part))
    await write('new.md', note('Which pot pours?'))
    const warm = await publishTo('bundles', 'cache')
    const cold = await publishTo('cold', 'cold cache')
    expect(await bytesOf('bundles', warm)).toEqual(await bytesOf('cold', cold))
  })

  test('shares with the one before the files of all notes that are as they were', async () => {
    await write('new.md', note('Which pot pours?'))
    const first = await publishTo('bundles', 'cache')
    await write('new.md', note('Which pot pours?', 'Pots are old.'))
    const second = await publishTo('bundles', 'cache')
    const inodeOf = async ({ id }: Published, part: string) => (await stat(at('bundles', id!, part))).ino
    const [old, now] = [await partsOf(first), await partsOf(second)]
    const shared = now.filter((part) => old.includes(part))
    expect(now.length - shared.length).toBe(shardKinds().length)
    for (const part of shared) expect(await inodeOf(second, part), part).toBe(await inodeOf(first, part))
  })
})

const blank = async (file: string) => writeFile(file, Buffer.alloc((await stat(file)).size, '1'))

const examsOf = async (published: Published) =>
  JSON.parse((await bytesOf('bundles', published))['bundle.json']!).exams.length

describe('a folder of bundles', () => {
  const bundlesLeft = async () => (await readdir(at('bundles'))).filter((name) => /^b[\w-]{22}$/.test(name))

  const publishEdit = async (stem: string) => {
    await write('new.md', note(stem))
    return (await publishTo('bundles', 'cache')).id
  }

  const age = (id: string, hours: number) => {
    const past = new Date(Date.now() - hours * 3_600_000)
    return utimes(at('bundles', id), past, past)
  }

  test('keeps the last three and those that were replaced in the last hour', async () => {
    const ids = []
    for (const stem of ['a', 'b', 'c', 'd']) ids.push(await publishEdit(stem))
    for (const id of ids.slice(0, 2)) await age(id, 2)
    ids.push(await publishEdit('e'))
    expect((await bundlesLeft()).sort()).toEqual(ids.slice(2).sort())
  })

  test('keeps a bundle that was current for a day, although it was replaced three times within seconds', async () => {
    const old = await publishEdit('a')
    await age(old, 24)
    for (const stem of ['b', 'c', 'd']) await publishEdit(stem)
    expect(await bundlesLeft()).toContain(old)
  })

  test('takes a new bundle although the file of the current one names a bundle that is gone', async () => {
    const gone = await publishEdit('a')
    await rm(at('bundles', gone), { recursive: true })
    expect(await publishEdit('b')).toBe(await currentOf('bundles'))
  })

  test('has the new bundle current although the copy of its ledger cannot be written, which the next run makes up for', async () => {
    await publishEdit('a')
    await rm(at('bundles', 'ledger'), { recursive: true })
    await writeFile(at('bundles', 'ledger'), '')
    await write('new.md', note('b'))
    const published = await publishTo('bundles', 'cache')
    expect(published.unfinished).toContain('EEXIST')
    expect(await currentOf('bundles')).toBe(published.id)
    await rm(at('bundles', 'ledger'))
    expect(await publishTo('bundles', 'cache')).toMatchObject({ id: published.id, unfinished: null })
    expect(await readdir(at('bundles', 'ledger'))).toContain('identity.ndjson')
  })

  test('takes the bundles of many publishers at once, one after the other', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, i) => publishTo('bundles', `cache ${i}`)))
    expect(await bundlesLeft()).toEqual([await currentOf('bundles')])
  })
})
