import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { CompileFiles } from '../../../lib/compiler/bundling/compiled-note'
import { changedPassages } from '../../../lib/compiler/comparing/changed-passages'
import { compileNote } from '../../../lib/compiler/compiling/compile-note'
import type { AnsweredQuestions } from './answers'
import { asMarkdown } from './as-markdown'
import { compare } from './comparison'

const FIXTURES = join(import.meta.dirname, 'fixtures')
const BASE = join(FIXTURES, 'vault')
const home = mkdtempSync(join(tmpdir(), 'haeseol-comments-'))
afterAll(() => rmSync(home, { recursive: true }))

const compile: CompileFiles = async (files) => files.map(compileNote)

/** A copy of the vault, to be edited. */
class Vault {
  readonly folder = mkdtempSync(join(home, 'vault-'))

  constructor() {
    cpSync(BASE, this.folder, { recursive: true })
  }

  read = (path: string) => readFileSync(join(this.folder, path), 'utf8')

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true })
    writeFileSync(join(this.folder, path), text)
  }

  /** Replaces one text by another, which must be there. */
  edit(path: string, from: string | RegExp, to: string): void {
    const text = this.read(path)
    const edited = text.replace(from, to)
    if (edited === text) throw new Error(`${path} has no ${from}`)
    this.write(path, edited)
  }

  remove = (path: string) => rmSync(join(this.folder, path))

  rename(from: string, to: string): void {
    mkdirSync(dirname(join(this.folder, to)), { recursive: true })
    renameSync(join(this.folder, from), join(this.folder, to))
  }
}

const QUESTION = `
**Question:** Which pot pours black tea without a drip?

**Options:**

- A) A round pot with a short spout
- B) A tall pot with a sharp spout
- C) A flat pot without any spout

**Answer: B**

💡 Explanations:

- **Option A** - The tea runs down a short spout.
- **Option C** - It spills over the rim.
`
const SECOND = /\n\*\*Question:\*\* How long[\s\S]*/

/** What an author did, as the name of the golden comment in `fixtures/comments`. */
const edits: Record<string, (vault: Vault) => void> = {
  'nothing changed': () => {},
  'a typing error mended in the text': (vault) =>
    vault.edit('water.md', 'leaves a film on the cup', 'leaves a thin film on the cup'),
  'a paragraph added and one cut': (vault) =>
    vault.edit(
      'water.md',
      'Water for green tea is between 70 and 80 degrees.',
      'Spring water is best, if it is fresh.',
    ),
  'a question added': (vault) => vault.write('vessels.md', vault.read('vessels.md') + QUESTION),
  'a question removed': (vault) => vault.edit('steeping.md', SECOND, ''),
  'the key changed': (vault) => vault.edit('vessels.md', 'Answer: A', 'Answer: C'),
  'options swapped below a bare key': (vault) => {
    vault.edit('vessels.md', '- A) A wide bowl\n- B) A sealed flask', '- A) A sealed flask\n- B) A wide bowl')
  },
  'options reordered with their key': (vault) => {
    vault.edit('vessels.md', '- A) A wide bowl\n- B) A sealed flask', '- A) A sealed flask\n- B) A wide bowl')
    vault.edit('vessels.md', 'Answer: A', 'Answer: B')
    vault.edit('vessels.md', '**Option B**', '**Option A**')
  },
  'a typing error mended in a stem': (vault) => vault.edit('water.md', 'on the surface of', 'on the surfaces of'),
  'a stem that asks something else': (vault) =>
    vault.edit(
      'water.md',
      'Which water leaves a film on the surface of a cup?',
      'Which water leaves no film on the surface of a cup?',
    ),
  'an option added': (vault) =>
    vault.edit('vessels.md', '- C) An iron kettle', '- C) An iron kettle\n- D) A thermos jug'),
  'an explanation taken out': (vault) => vault.edit('steeping.md', /- \*\*Option C\*\* - Warm cups.*\n/, ''),
  'a note renamed, which others link to': (vault) => vault.rename('water.md', 'water-for-tea.md'),
  'a note moved into a folder': (vault) => vault.rename('water.md', 'basics/water.md'),
  'a note removed, with its question, its links and its domain': (vault) => vault.remove('water.md'),
  'a question moved to another note': (vault) => {
    const question = SECOND.exec(vault.read('steeping.md'))![0]
    vault.edit('steeping.md', SECOND, '')
    vault.write('vessels.md', vault.read('vessels.md') + question)
  },
  'two questions moved to another note': (vault) => {
    const questions = vault.read('steeping.md').slice(vault.read('steeping.md').indexOf('**Question:**'))
    vault.edit('steeping.md', questions, '')
    vault.write('vessels.md', `${vault.read('vessels.md')}\n${questions}`)
  },
  'a pin changed by a letter': (vault) => vault.edit('steeping.md', '^q-bitter', '^q-biter'),
  'an answer that is no option': (vault) => vault.edit('water.md', 'Answer: C', 'Answer: E'),
  'a tag that fills no domain any more': (vault) => vault.edit('vessels.md', 'tea/vessels', 'tea/vesels'),
  'words that would act in a comment': (vault) => {
    vault.edit(
      'water.md',
      'Soft water suits tea.',
      'Soft water suits @octocat, see #12 and <img src=x> | `code` **bold**.',
    )
    vault.edit('vessels.md', 'A wide bowl\n', 'A wide bowl | of [clay](https://x.example) for @octocat\n')
  },
  'tags of a question changed': (vault) => {
    vault.edit('vessels.md', '**Question:**', '%% #form/recall #tea/bowls %%\n**Question:**')
  },
  'a pin taken out': (vault) => vault.edit('steeping.md', '^q-bitter\n', ''),
  'a note withheld': (vault) => vault.edit('water.md', '---\n', '---\ndraft: true\n'),
  'a source added': (vault) =>
    vault.edit('water.md', '---\n', '---\nsources:\n- title: Tea\n  url: https://tea.example\n'),
  'an image replaced': (vault) => vault.edit('cup.svg', 'width="8"', 'width="9"'),
  'a folder renamed': (vault) => {
    for (const name of ['steeping.md', 'vessels.md', 'water.md']) vault.rename(name, `tea/${name}`)
  },
  'a conflict left in an answer': (vault) =>
    vault.edit('vessels.md', '**Answer: A**', '<<<<<<< HEAD\n**Answer: A**\n=======\n**Answer: C**\n>>>>>>> pots'),
  'an option rewritten that becomes the key': (vault) => {
    vault.edit('vessels.md', '- C) An iron kettle', '- C) A bowl of thin porcelain')
    vault.edit('vessels.md', 'Answer: A', 'Answer: C')
  },
  'a question answered by two options': (vault) => {
    vault.edit('vessels.md', 'Answer: A', 'Answer: A, C')
  },
  'a note that several lose their links to': (vault) => {
    for (const name of ['a', 'b', 'c', 'd']) vault.write(`${name}.md`, `# ${name}\n\nSee [[wather]].\n`)
  },
  'two keys and a removed question in a large change': (vault) => {
    vault.edit('vessels.md', 'Answer: A', 'Answer: C')
    vault.edit('steeping.md', 'Answer: A', 'Answer: D')
    vault.edit('steeping.md', SECOND, '')
    vault.edit('water.md', 'See [[steeping]] for the time.', 'See [[steping]] for the time.')
    vault.write('pots.md', `---\ntags: [tea/vessels]\n---\n\n# Pots\n\nSee [[vessels]].\n${QUESTION}`)
  },
}

/** Answers to two questions. */
const answers: AnsweredQuestions = {
  questions: [
    {
      ...{ path: 'vessels.md', line: 9, pin: null, answers: 38, learners: 31 },
      stem: 'Which vessel lets green tea cool fast enough to stay sweet?',
      options: [
        { text: 'A wide bowl', isKey: true, answers: 29 },
        { text: 'A sealed flask', isKey: false, answers: 0 },
        { text: 'An iron kettle', isKey: false, answers: 9 },
      ],
    },
    {
      ...{ path: 'steeping.md', line: 33, pin: null, answers: 12, learners: 1 },
      stem: 'How long does black tea steep before it is poured?',
      options: [
        { text: 'Half a minute', isKey: false, answers: 2 },
        { text: 'Four minutes', isKey: true, answers: 10 },
        { text: 'Twenty minutes', isKey: false, answers: 0 },
      ],
    },
  ],
}

const answersFile = join(home, 'answers.json')
writeFileSync(answersFile, JSON.stringify(answers))

async function commentOn(edit: (vault: Vault) => void, file?: string): Promise<string> {
  const vault = new Vault()
  edit(vault)
  const comparison = await compare(BASE, vault.folder, { answers: file, compile })
  return asMarkdown(comparison, undefined).replaceAll(BASE, 'base').replaceAll(vault.folder, 'head')
}

describe('the comment on a change', () => {
  test.each(Object.entries(edits))('%s', async (name, edit) => {
    await expect(await commentOn(edit)).toMatchFileSnapshot(
      join(FIXTURES, 'comments', `${name.replace(/\W+/g, '-')}.md`),
    )
  })

  test.each(['the key changed', 'a question removed', 'two keys and a removed question in a large change'])(
    'with the answers already given: %s',
    async (name) => {
      const comment = await commentOn(edits[name]!, answersFile)
      await expect(comment).toMatchFileSnapshot(join(FIXTURES, 'comments', `${name.replace(/\W+/g, '-')}-answered.md`))
    },
  )
})

test('code with blank lines is one paragraph', () => {
  const code = (step: string) => `Text.\n\n\`\`\`sh\nboil\n\n${step}\n\`\`\`\n\nMore.\n`
  expect(changedPassages(code('pour two cups'), code('pour three cups'))).toEqual([
    { kind: 'edited', line: 3, from: '“pour two cups”', to: '“pour three cups”', text: expect.any(String) },
  ])
})

test('spaces of code are a change, and those of running text and tables are none', () => {
  const drawn = (gap: string) => `Text.\n\n\`\`\`\n│ tea${gap}│\n\`\`\`\n`
  expect(changedPassages(drawn('  '), drawn('   '))).toEqual([
    { kind: 'edited', line: 3, from: '', to: '', text: expect.stringContaining('│ tea   │') },
  ])
  const listed = '* Some  tea.\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\n  ```\n  boil\n  ```\n'
  const tidied = '- Some tea.\n\n| a   | b   |\n| --- | :-: |\n| 1   | 2   |\n\n```\nboil\n```\n'
  expect(changedPassages(listed, tidied)).toEqual([])
})

test('a change that is too large for a comment says so, and keeps the rest', async () => {
  const comment = await commentOn((vault) => {
    for (let n = 0; n < 40; n++) {
      const questions = Array.from({ length: 20 }, (_, i) => QUESTION.replace('black tea', `tea ${n}-${i}`))
      vault.write(`more/${n}.md`, `# Pot ${n}\n${questions.join('')}`)
    }
  })
  expect(comment.length).toBeLessThan(65_536)
  expect(comment).toContain('800 questions added')
  expect(comment).toContain('There is more than a comment can hold: `haeseol diff` prints it.\n\nhead against base')
})

test('a change of a hundred notes folds, and says how many more there are', async () => {
  const comment = await commentOn((vault) => {
    for (let n = 0; n < 100; n++) {
      const question = QUESTION.replace('black tea', `tea number ${n}`).replace(
        'Answer: B',
        n < 50 ? 'Answer: E' : 'Answer: B',
      )
      vault.write(`more/${n}.md`, `# Pot ${n}\n\n[[nowhere ${n}]]\n${question}`)
    }
  })
  const unfolded = comment.replace(/<details>[\s\S]*?<\/details>/g, '<details>')
  expect(unfolded.split('\n').length).toBeLessThanOrEqual(40)
  expect(comment).toContain('<summary>92 more places</summary>')
  expect(comment).toContain('| | and 32 more | |')
  expect(comment).toContain('- and 40 more')
  expect(comment).toContain('0 :13, 1 :13, 10 :13, and 47 more `answer-unknown`')
  expect(comment.length).toBeLessThan(65_536)
})
