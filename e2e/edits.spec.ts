import { expect, test } from '@playwright/test'
import { AppServer } from './support/app-server.mjs'
import {
  EditedVault,
  inventNotes,
  inventQuestion,
  type Note,
  pick,
  type Question,
  type Random,
} from './support/edited-vault'
import { Learner } from './support/learner.mjs'

const EDITS = 200
const NOTES = 12
const SEED = 7

/** Mulberry32, so that every run makes the same edits. */
function seeded(state: number): Random {
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Edit = (note: Note, vault: EditedVault, random: Random, n: number) => Question[]

/** Rewrites a question in the note. @returns it if it loses its history */
const rewrite =
  (change: (question: Question, random: Random, n: number) => void, startsAnew = false): Edit =>
  (note, vault, random, n) => {
    const question = pick(note.questions, random)
    change(question, random, n)
    vault.write(note)
    return startsAnew ? [question] : []
  }

/** The corrected stem for each stem with a misspelling. */
const slips = new Map<string, string>()
const withoutSlip = (stem: string) => slips.get(stem) ?? stem

/**
 * Removes a letter from a long word. No other question may have the same misspelling: it would be a word of the vault.
 */
function withSlip(stem: string, random: Random): string {
  const words = stem.split(' ').filter((word) => /^[a-z]{7,}$/.test(word))
  const word = pick(words, random)
  const at = 1 + Math.floor(random() * (word.length - 2))
  const slip = word.slice(0, at) + word.slice(at + 1)
  if ([...slips.keys()].some((other) => other.includes(slip))) return withSlip(stem, random)
  const slipped = stem.replace(word, slip)
  slips.set(slipped, stem)
  return slipped
}

/** Each edit returns the questions that lose their history. */
const EDITS_OF_A_NOTE: Record<string, Edit> = {
  'a slip is made or mended': rewrite((question, random) => {
    question.stem = slips.has(question.stem) ? withoutSlip(question.stem) : withSlip(question.stem, random)
  }),
  'an explanation is rewritten': rewrite((question, _, n) => {
    question.explanation = `Edit ${n} says it otherwise.`
  }),
  'options are put in another order': rewrite((question, random) => {
    const turn = 1 + Math.floor(random() * 4)
    question.options = [...question.options.slice(turn), ...question.options.slice(0, turn)]
  }),
  'another option is right': rewrite((question, random) => {
    question.key = pick(
      question.options.filter((option) => option !== question.key),
      random,
    )
  }, true),
  'a distractor is replaced': rewrite((question, random, n) => {
    const wrong = pick(
      question.options.filter((option) => option !== question.key),
      random,
    )
    question.options = question.options.map((option) => (option === wrong ? `Sell number ${n} at the market` : option))
  }, true),
  'a question is added': (note, vault, _, n) => {
    note.questions.push(inventQuestion(1000 + n))
    vault.write(note)
    return []
  },
  'the title is changed': (note, vault, _, n) => {
    note.title = `${note.title.split(',')[0]}, ${n}`
    vault.write(note)
    return []
  },
  'the file is moved': (note, vault) => {
    vault.move(note, { folder: note.folder === 'craft' ? 'trade' : 'craft' })
    return []
  },
  'the file is renamed': (note, vault, random, n) => {
    const [first, isRenamed] = [note.name.split('-now-')[0]!, note.name.includes('-now-')]
    vault.move(note, { name: isRenamed && random() < 0.5 ? first : `${first}-now-${n}` })
    return []
  },
  'the note is deleted': (note, vault) => {
    vault.delete(note)
    return []
  },
}

/** A learner, and what they would expect to find of their answers. */
class Reader {
  readonly learner: Learner
  /** The verdict on each question that its note's page should show. */
  readonly marks = new Map<Question, string>()
  readonly ids = new Map<Question, string>()
  /** The stored responses as first read. */
  readonly history: string[] = []
  readonly results = new Map<string, string>()

  constructor(url: string) {
    this.learner = new Learner(url)
  }

  /** Answers a question on a note's page, in the open practice or in a new one. @returns the practice */
  async answer(note: Note, question: Question, option: string): Promise<string> {
    const { sitting } = await this.learner.ask('GET', `/api/me/notes/${note.name}`)
    const goesOn = sitting !== null && !this.marks.has(question)
    if (!goesOn) for (const other of note.questions) this.marks.delete(other)
    const begin = { kind: 'practice', from: { notes: [note.name] } }
    const { id, items } = goesOn
      ? await this.learner.ask('GET', `/api/sittings/${sitting}`)
      : await this.learner.begin(begin)
    // An open practice keeps the text that it began with.
    const item = items.find(({ stem }: { stem: string }) => withoutSlip(textOf(stem)) === withoutSlip(question.stem))
    expect(item, `the practice asks: ${question.stem}`).toBeDefined()
    expect(this.ids.get(question) ?? item.id, 'a question keeps its id').toBe(item.id)
    this.ids.set(question, item.id)
    const chosen = item.options.find(({ text }: { text: string }) => textOf(text) === option)
    const path = `/api/sittings/${id}/responses/${item.id}`
    const { verdict } = await this.learner.ask('PUT', path, { seq: 1, options: [chosen.id] })
    expect(verdict, question.stem).toBe(option === question.key ? 'right' : 'wrong')
    this.marks.set(question, verdict)
    const { responses } = await this.learner.export()
    this.history.push(JSON.stringify(responses.find((one) => one.sitting === id && one.item === item.id)))
    return id
  }

  /** Finishes a practice. Its result must never change. */
  async finish(sitting: string): Promise<void> {
    await this.learner.ask('POST', `/api/sittings/${sitting}/finish`)
    this.results.set(sitting, (await this.learner.send('GET', `/api/sittings/${sitting}/result`)).text)
  }

  /** How many stored answers have changed or were never given. */
  async changedAnswers(): Promise<number> {
    const { responses } = await this.learner.export()
    const stored = new Set(responses.map((response) => JSON.stringify(response)))
    return this.history.filter((one) => !stored.has(one)).length + (responses.length - this.history.length)
  }

  async changedResults(): Promise<number> {
    const results = [...this.results].map(async ([id, text]) => {
      return (await this.learner.send('GET', `/api/sittings/${id}/result`)).text !== text
    })
    return (await Promise.all(results)).filter(Boolean).length
  }

  /** What a note's page shows to this learner, and what it should show. */
  async marksOf(note: Note): Promise<{ shown: string[]; expected: string[] }> {
    const { items } = await this.learner.ask('GET', `/api/me/notes/${note.name}`)
    const marked = note.questions.filter((question) => this.marks.has(question))
    return {
      shown: items
        .map(({ item, feedback }: { item: string; feedback: { verdict: string } }) => `${item} ${feedback.verdict}`)
        .sort(),
      expected: marked.map((question) => `${this.ids.get(question)} ${this.marks.get(question)}`).sort(),
    }
  }
}

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, '').trim()

let vault: EditedVault
let server: AppServer

test.describe.configure({ mode: 'serial', timeout: 600_000 })

test.beforeAll(async () => {
  test.setTimeout(120_000)
  vault = new EditedVault(inventNotes(NOTES))
  server = await AppServer.open(vault.folder)
  server.watch()
  await waitForWatcher()
})

test.afterAll(async () => {
  await server.close()
  vault.forget()
})

/** Makes an edit and waits until it is served. @returns the time in milliseconds */
async function served(edit: () => void): Promise<number> {
  const before = await server.bundle()
  const began = performance.now()
  edit()
  await server.bundleAfter(before)
  return performance.now() - began
}

/** A watcher needs a moment before it sees its first change. */
async function waitForWatcher() {
  const before = await server.bundle()
  await expect(async () => {
    vault.notes[0]!.title += '.'
    vault.write(vault.notes[0]!)
    await expect.poll(() => server.bundle(), { timeout: 1500 }).not.toBe(before)
  }).toPass()
  await new Promise((resolve) => setTimeout(resolve, 1000))
}

test(`${EDITS} edits change no old verdict, and history follows what stays the same question`, async () => {
  const random = seeded(SEED)
  const reader = new Reader(server.url)
  const sitter = new Learner(server.url) // another learner: an open exam holds its questions back from its own
  const exam = await sitter.begin({ kind: 'exam', from: { tags: ['work/'] }, minutes: 600, count: 24 })
  const keys = new Map(vault.notes.flatMap(({ questions }) => questions.map(({ stem, key }) => [stem, key] as const)))
  const names = new Map(vault.notes.map((note) => [note, new Set([note.name])]))
  const took: number[] = []
  const tally = new Map<string, number>()

  for (let n = 1; n <= EDITS; n++) {
    const note = pick(vault.notes, random)
    let what = note.isThere ? pick(Object.keys(EDITS_OF_A_NOTE), random) : 'the note is restored'
    if (what === 'a question is added' && note.questions.length > 4) what = 'the title is changed'
    tally.set(what, (tally.get(what) ?? 0) + 1)
    let anew: Question[] = []
    took.push(
      await served(() => {
        if (note.isThere) anew = EDITS_OF_A_NOTE[what]!(note, vault, random, n)
        else vault.restore(note)
      }),
    )
    for (const question of anew) reader.marks.delete(question)
    names.get(note)!.add(note.name)

    for (const name of names.get(note)!) {
      const { status, headers } = await reader.learner.send('GET', `/en/notes/${name}`)
      const expected = !note.isThere
        ? [404, undefined]
        : name === note.name
          ? [200, undefined]
          : [308, `/en/notes/${note.name}`]
      expect([status, headers.location], `${n}: ${what}: /notes/${name}`).toEqual(expected)
    }
    if (note.isThere) {
      const { shown, expected } = await reader.marksOf(note)
      expect(shown, `${n}: ${what}: ${note.name}`).toEqual(expected)
    }
    const other = pick(
      vault.notes.filter(({ isThere }) => isThere),
      random,
    )
    const question = pick(other.questions, random)
    const option = random() < 0.5 ? question.key : pick(question.options, random)
    const sitting = await reader.answer(other, question, option)
    if (n % 10 === 0) await reader.finish(sitting)
    expect(await reader.changedAnswers(), `${n}: ${what}`).toBe(0)
  }
  expect(await reader.changedResults()).toBe(0)

  const { items } = await sitter.ask('GET', `/api/sittings/${exam.id}`)
  expect(items, 'an open exam goes on with its texts').toEqual(exam.items)
  for (const item of items) {
    const right = item.options.find(({ text }: { text: string }) => textOf(text) === keys.get(textOf(item.stem)))
    await sitter.answer(exam.id, item.id, { seq: 1, options: [right.id] })
  }
  const { score } = await sitter.ask('POST', `/api/sittings/${exam.id}/finish`)
  expect(score.right, 'and is scored by its own keys').toBe(exam.items.length)
  const [median, last] = [took.sort((a, b) => a - b)[EDITS / 2]!, took.at(-1)!]
  console.log(`${EDITS} edits (${[...tally].map(([what, count]) => `${what}: ${count}`).join(', ')})`)
  console.log(`${reader.history.length} answers and ${reader.results.size} results, 0 changed`)
  console.log(`saved to served: median ${median.toFixed(0)} ms, longest ${last.toFixed(0)} ms, no restart`)
})

test('a learner at a page meets a mended slip, a rename, another key and a deletion', async ({ page }) => {
  const [note] = [vault.notes.find(({ isThere }) => isThere)!]
  const [first] = note.questions as [Question]
  const wrong = first.options.find((option) => option !== first.key)!
  const old = note.name
  const question = () => page.getByRole('group', { name: withoutSlip(first.stem).slice(0, 30) })
  const form = () => page.locator('form', { has: question() })
  const verdict = (text: RegExp) => form().getByRole('status').filter({ hasText: text })
  await page.goto(`${server.url}/en/notes/${note.name}`)
  await question().getByRole('radio', { name: wrong }).check()
  await form().getByRole('button', { name: 'Mark it' }).click()
  await expect(verdict(/^Not correct/)).toBeVisible()

  await served(() => {
    first.explanation = 'A word is mended.'
    vault.write(note)
  })
  await served(() => vault.move(note, { name: 'named-anew' }))
  await page.goto(`${server.url}/en/notes/${old}`)
  await expect(page, 'the old address leads to the new one').toHaveURL(/\/named-anew$/)
  await expect(verdict(/^Not correct/), 'the answer is still marked').toBeVisible()
  await expect(question().getByRole('radio', { name: wrong })).toBeChecked()

  await served(() => {
    first.key = wrong
    vault.write(note)
  })
  await page.reload()
  await expect(verdict(/^Not correct/), 'a question with another key is another question').toHaveCount(0)
  await question().getByRole('radio', { name: wrong }).check()
  await form().getByRole('button', { name: 'Mark it' }).click()
  await expect(verdict(/^Correct/)).toBeVisible()

  await served(() => vault.delete(note))
  expect((await page.goto(`${server.url}/en/notes/named-anew`))?.status()).toBe(404)
  await page.goto(`${server.url}/en/history`)
  await expect(page.getByRole('link', { name: 'named-anew' }).first(), 'what was answered stays').toBeVisible()
})

test('a page that was open while its note was renamed still takes an answer', async ({ page }) => {
  const [note] = [vault.notes.find(({ isThere }) => isThere)!]
  await page.goto(`${server.url}/en/notes/${note.name}`)
  await served(() => vault.move(note, { name: 'renamed-meanwhile' }))
  const form = page.locator('form', { has: page.getByRole('radio') }).first()
  await form.getByRole('radio').first().check()
  await form.getByRole('button', { name: 'Mark it' }).click()
  await expect(form.getByRole('status').filter({ hasText: /^(Correct|Not correct)/ })).toBeVisible()
  await page.goto(`${server.url}/en/notes/renamed-meanwhile`)
  await expect(page.getByText(/^(Correct|Not correct)/).first()).toBeVisible()
})
