import 'server-only'
import { readFile } from 'node:fs/promises'
import type { PreviewMessage, RefusedQuestion } from '../../model/authors/preview'
import type { Proof, ProofQuestion } from '../../model/authors/proof'
import type { NoteSlug } from '../../model/ids'
import { type NoteReview, REVIEW_FILE, type Review, UNCHANGED } from '../../model/study/review'
import type { TitleLang } from '../../model/text/titles'
import { currentBundle } from '../bundle/current-bundle'
import { isPreview, noteMessages, refusedQuestions } from '../bundle/preview-events'
import { versionsOf } from '../bundle/versions-of'
import { deliver } from '../feedback/deliver'
import { proofFeedback } from '../feedback/marking'
import { notePage } from '../library/library'
import { inBundles } from '../process/paths'

/** A note as its reviewers see it: with keys, messages and changes. Null on a server for learners. */
export async function proofOf(slug: string, lang: TitleLang): Promise<Proof | null> {
  if (!isPreview()) return null
  const found = await notePage(slug, lang)
  if (found.kind !== 'page') return null
  const { path } = found.page
  const [review, messages, refused] = await Promise.all([readReview(), noteMessages(path), refusedQuestions(path)])
  const changes = review?.notes[path] ?? UNCHANGED
  const questions = await questionsOf(found.page.slug, changes, refused)
  return {
    page: found.page,
    base: review?.base ?? null,
    changes,
    messages: besideText(messages, refused),
    refused,
    questions,
  }
}

/** Those of refused questions stand in the places of these. */
const besideText = (messages: readonly PreviewMessage[], refused: readonly RefusedQuestion[]) => {
  const told = new Set(refused.flatMap((one) => one.messages.map(({ line, reason }) => `${line} ${reason}`)))
  return messages.filter(({ line, reason }) => !told.has(`${line} ${reason}`))
}

/** Numbers count refused questions, too, as they do in the note. */
async function questionsOf(
  slug: NoteSlug,
  { questions }: NoteReview,
  refused: readonly RefusedQuestion[],
): Promise<ProofQuestion[]> {
  const bundle = await currentBundle()
  const versions = await versionsOf(bundle, slug)
  const withoutPage = new Set(refused.map(({ number }) => number))
  let number = 0
  return versions.map((version) => {
    do number++
    while (withoutPage.has(number))
    const change = questions.find((one) => one.number === number) ?? null
    return { number, item: deliver(version.item), feedback: proofFeedback(version), change }
  })
}

/** Null without a base to compare with. */
async function readReview(): Promise<Review | null> {
  try {
    return JSON.parse(await readFile(inBundles(REVIEW_FILE), 'utf8')) as Review
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
