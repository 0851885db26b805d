import 'server-only'
import { jsonResponse } from '../process/json-response'
import { countRefusal, countResponse } from '../process/metrics'
import { problem } from '../process/problem'
import type { BeginOutcome } from '../sittings/begin-sitting'
import type { RespondOutcome } from '../sittings/respond'
import type { SimilarOutcome } from '../sittings/similar'
import { tooMany } from './guard'
import { streamText } from './stream-text'

/** A learner's own data as JSON, never to be cached. */
export const privateJson = (data: unknown, status = 200): Response =>
  jsonResponse(data, status, { 'cache-control': 'private, no-store' })

/** The same for a long JSON text, which is sent while it is produced. Throws if the first piece fails. */
export async function privateStream(pieces: AsyncGenerator<string>): Promise<Response> {
  const first = await pieces.next()
  const headers = { 'content-type': 'application/json', 'cache-control': 'private, no-store' }
  return new Response(streamText(withFirst(first, pieces)), { headers })
}

async function* withFirst(first: IteratorResult<string>, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (first.done) return
  yield first.value
  yield* rest
}

export const noSitting = () => problem(404, 'No such sitting')
export const stillOpen = () => problem(409, 'The sitting is still open', { detail: 'Finish it first.' })

/** The reply to beginning a sitting. */
export function begunResponse(outcome: BeginOutcome): Response {
  switch (outcome.kind) {
    case 'begun':
      return privateJson(outcome.sitting, 201)
    case 'no-blueprint':
      return problem(404, 'No such blueprint')
    case 'no-items':
      return problem(422, 'Nothing to draw from', { detail: 'No question of these notes, tags or pool.' })
    case 'unmet':
      return problem(404, 'No such question', {
        detail:
          'You have neither answered one of these questions nor had it in one of your last 200 finished sittings.',
      })
    case 'no-minutes':
      return problem(400, 'The body does not fit', {
        faults: [{ path: 'minutes', message: 'An exam without a blueprint needs `minutes`' }],
      })
    case 'held':
      return problem(409, 'An exam is open', {
        detail: 'Finish it first: it may change what is due.',
        openExam: outcome.openExam,
      })
    case 'no-room':
      countRefusal('disk')
      return problem(
        507,
        'Not enough space to begin a sitting',
        { detail: 'Answers are still stored.' },
        { 'retry-after': '60' },
      )
    case 'too-many-unanswered':
      countRefusal('unanswered')
      return problem(
        429,
        'Too many sittings without an answer',
        { detail: `You have ${outcome.most}. Answer a question in some of them first.` },
        { 'retry-after': '600' },
      )
    case 'too-many-begun':
      return tooMany('sittings begun', outcome.waitSeconds)
  }
}

/** The reply to an answer. */
export function respondedResponse(outcome: RespondOutcome): Response {
  countResponse(outcome.kind)
  switch (outcome.kind) {
    case 'feedback':
      return privateJson(outcome.feedback)
    case 'saved':
      return privateJson({ saved: true })
    case 'withheld':
      return privateJson({ saved: true, ...outcome.withheld })
    case 'unknown':
      return noSitting()
    case 'finished':
      return problem(409, 'The sitting is finished', { detail: 'This answer came too late and does not count.' })
    case 'too-often':
      return problem(422, 'Answered too often', { detail: `The last of its ${outcome.most} answers counts.` })
    case 'late':
      return problem(409, 'The time was up', { detail: 'This answer does not count.', deadline: outcome.deadline })
    case 'invalid': {
      const { kind, ...fault } = outcome
      return problem(422, "The options don't fit the item", { ...fault })
    }
  }
}

/** The HTTP response to a request for a similar item. */
export function similarResponse(outcome: SimilarOutcome): Response {
  switch (outcome.kind) {
    case 'asked':
      return privateJson({ item: outcome.item }, outcome.isNew ? 201 : 200)
    case 'none':
      return problem(422, 'No question like it', { detail: 'There is no other one, or the sitting is full.' })
    case 'finished':
      return problem(409, 'The sitting is finished')
    case 'held':
      return problem(409, 'An exam is open', { detail: 'It asks the question too.', openExam: outcome.openExam })
    case 'unmet':
      return problem(404, 'No such answer', { detail: 'In no practice or review of yours.' })
  }
}
