import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { slugOf } from '../../lib/compiler/base/slug-of'
import { listVault } from '../../lib/compiler/publishing/list-vault'
import { readFiles } from '../../lib/compiler/publishing/read-vault'
import type { TitleLang } from '../../lib/model/text/titles'
import { print } from '../shared/print'
import { Refused } from '../shared/refused'
import { vaultAround } from '../shared/vault-around'
import { writeAll } from '../shared/write-all'

interface NewOptions {
  in: string
  topic?: string
  questions?: string
  lang?: TitleLang
}

const MOST_QUESTIONS = 50

/** `haeseol new`: writes a note with empty questions. `check` names each place that is still to be filled. */
export async function newNote(title: string | undefined, options: NewOptions): Promise<void> {
  const asked = await askFor({ title, topic: options.topic, questions: options.questions })
  const count = Number(asked.questions)
  if (!Number.isInteger(count) || count < 0 || count > MOST_QUESTIONS)
    throw new Refused(`Unexpected number of questions \`${asked.questions}\`, expected one from 0 to ${MOST_QUESTIONS}`)
  const path = `${slugOf(asked.title)}.md`
  const lang = options.lang ?? (/\p{Script=Hangul}/u.test(asked.title) ? 'ko' : 'en')
  const pin = pinOf(slugOf(asked.title), notesAround(options.in))
  writeAll(options.in, [{ path, content: noteText(asked, count, lang, pin) }], [])
  await print(`Wrote ${join(options.in, path)}. Fill it, then: haeseol check ${join(options.in, path)}\n`)
}

type Asked = Record<'title' | 'topic' | 'questions', string>

const PROMPTS: Asked = {
  title: 'Title of the note: ',
  topic: 'Topic, such as http/caching: ',
  questions: 'Number of questions: ',
}

/** Asks for what the flags do not say, if somebody sits at the terminal. */
async function askFor(given: { [name in keyof Asked]: string | undefined }): Promise<Asked> {
  const lacking = (Object.keys(PROMPTS) as (keyof Asked)[]).filter((name) => given[name] === undefined)
  const asked: Asked = { title: given.title ?? '', topic: given.topic ?? '', questions: given.questions ?? '1' }
  if (!process.stdin.isTTY) {
    if (lacking.includes('title'))
      throw new Refused('a title is needed: haeseol new "A title" --topic a/topic --questions 2')
    return asked
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  for (const name of lacking) asked[name] = (await terminal.question(PROMPTS[name])).trim() || asked[name]
  terminal.close()
  if (asked.title === '') throw new Refused('a title is needed')
  return asked
}

const WORDS = {
  ko: { section: '📝 관련 문제', answer: '정답', explanations: '추가 설명' },
  en: { section: 'Questions', answer: 'Answer', explanations: 'Explanations' },
}

function noteText({ title, topic }: Asked, questions: number, lang: TitleLang, pin: string): string {
  const tags = topic === '' ? '' : `tags:\n- ${topic}\n`
  const created = new Date().toISOString().slice(0, 10)
  const ofQuestion = (n: number) => questionText(`${pin}-${n}`, lang)
  const all = Array.from({ length: questions }, (_, i) => ofQuestion(i + 1))
  const section = questions === 0 ? '' : `\n## ${WORDS[lang].section}\n\n${all.join('\n')}`
  return `---\n${tags}created: ${created}\n---\n\n# ${title}\n${section}`
}

/** The texts of the vault that a folder belongs to, or of the folder itself. */
function notesAround(folder: string): string[] {
  const vault = vaultAround(resolve(folder)) ?? folder
  if (!existsSync(vault)) return []
  return readFiles(listVault(vault).notes, []).map(({ bytes }) => new TextDecoder().decode(bytes))
}

/**
 * Block ids have only Latin letters, digits and hyphens. What a title loses by that may be what tells it from another, so
 * chance takes its place. A note in another folder may have the same title, and its pins are taken.
 * @example pinOf('feature-store-온라인', []) // => 'feature-store-5f0c21ab'
 */
function pinOf(slug: string, notes: readonly string[]): string {
  const readable = slug.split('-').filter((word) => /^[a-z\d]+$/.test(word))
  const name = readable.join('-')
  const taken = new RegExp(`\\^q-${name}-\\d+\\s*$`, 'mu')
  return name === slug && !notes.some((text) => taken.test(text))
    ? slug
    : [...readable, randomBytes(4).toString('hex')].join('-')
}

const LETTERS = ['A', 'B', 'C', 'D']

function questionText(pin: string, lang: TitleLang): string {
  const { answer, explanations } = WORDS[lang]
  return [
    '**Question:** \n\n**Options:**\n',
    ...LETTERS.map((letter) => `- ${letter}) `),
    `\n**${answer}: **\n\n💡 ${explanations}:\n`,
    ...LETTERS.map((letter) => `- **Option ${letter}** - `),
    `\n^q-${pin}\n`,
  ].join('\n')
}
