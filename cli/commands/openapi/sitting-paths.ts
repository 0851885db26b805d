import * as z from 'zod'
import { Feedback, Result, ResultQuery, Saved } from '../../../lib/model/api/feedback'
import { ReviewLines } from '../../../lib/model/api/review'
import { Asked, FlagBody, NewSittingBody, ResponseBody, SimilarBody, Sitting } from '../../../lib/model/api/sittings'
import { answer, body, FAULTS, FULL, path, problem, query, REFUSALS, UNDOING, UNFIT, UNKNOWN } from './parts'

/** Practices, reviews and exams: beginning, answering, finishing, results. */
export const SITTING_PATHS = {
  '/api/sittings': {
    post: {
      summary: 'Begin a sitting',
      requestBody: body(NewSittingBody),
      responses: {
        201: answer('The sitting', Sitting),
        ...REFUSALS,
        404: problem(
          'No such blueprint, or an item that you have neither answered nor had in one of your last 200 finished sittings',
        ),
        409: problem('A review cannot be begun while an exam is open: `openExam` names it'),
        422: problem('Nothing to draw from: no item has these notes or tags, or none is in the pool'),
        429: problem('Too many writes, begun sittings or unfinished sittings; `Retry-After` says when to try again'),
        507: problem('Not enough space to begin a sitting; answers are still stored'),
      },
    },
  },
  '/api/sittings/{id}': {
    get: {
      summary: 'A sitting: its items, your responses, the deadline, the server’s now',
      parameters: path('id'),
      responses: { 200: answer('The sitting', Sitting), ...FAULTS, ...UNKNOWN },
    },
  },
  '/api/sittings/{id}/responses/{item}': {
    put: {
      summary: 'Answer an item. The same `seq` again is answered with what was stored first',
      parameters: path('id', 'item'),
      requestBody: body(ResponseBody),
      responses: {
        200: answer(
          'Practice and review: the feedback. Exam, or an item of an open exam: `{"saved": true, …}`',
          z.union([Feedback, Saved]),
        ),
        ...REFUSALS,
        ...UNKNOWN,
        409: problem('The sitting is finished, or its time was up: the answer does not count'),
        422: problem('The options do not belong to this item, or their number is wrong; or it was answered too often'),
      },
    },
  },
  '/api/sittings/{id}/flags/{item}': {
    put: {
      summary: 'Set or remove the flag of an item in an open sitting',
      parameters: path('id', 'item'),
      requestBody: body(FlagBody),
      responses: {
        200: answer('Stored', FlagBody),
        ...REFUSALS,
        ...UNKNOWN,
        409: problem('The sitting is finished'),
      },
    },
  },
  '/api/sittings/{id}/similar': {
    post: {
      summary: 'Ask one more like an item that was answered, in the same practice or review',
      requestBody: body(SimilarBody),
      parameters: path('id'),
      responses: {
        200: answer('One that was asked for before is not answered yet', Asked),
        201: answer('One more item stands last in the sitting', Asked),
        ...REFUSALS,
        404: problem('No such answer in a practice or review of yours'),
        409: problem('The sitting is finished, or an open exam has the item: `openExam` names it'),
        422: problem('There is no similar item'),
      },
    },
  },
  '/api/sittings/{id}/finish': {
    post: {
      summary: 'Finish a sitting. Doing this again has no effect',
      parameters: path('id'),
      responses: {
        200: answer('The result', Result),
        403: REFUSALS[403],
        ...FAULTS,
        ...FULL,
        ...UNKNOWN,
      },
    },
  },
  '/api/sittings/{id}/result': {
    get: {
      summary: 'The result: score by domain, every item with feedback. `lang` is that of names',
      parameters: [...path('id'), ...query(ResultQuery)],
      responses: {
        200: answer('The result', Result),
        ...FAULTS,
        ...UNFIT,
        ...UNKNOWN,
        409: problem('The sitting is still open'),
      },
    },
  },
  '/api/sittings/{id}/undo': {
    post: {
      summary:
        'Take back your last answer, if it is in this practice or review. The item may be answered by a higher `seq`',
      parameters: path('id'),
      responses: UNDOING,
    },
  },
  '/api/sittings/{id}/review': {
    get: {
      summary: 'Of a review’s questions: when the note was last seen, and when it comes again',
      parameters: path('id'),
      responses: { 200: answer('By item; empty while an exam is open', ReviewLines), ...FAULTS, ...UNKNOWN },
    },
  },
  '/api/sittings/{id}/result.csv': {
    get: {
      summary: 'The result as a table, a row for each item. `lang` is that of titles',
      parameters: [...path('id'), ...query(ResultQuery)],
      responses: {
        200: { description: 'The table', content: { 'text/csv': { schema: { type: 'string' } } } },
        ...FAULTS,
        ...UNFIT,
        ...UNKNOWN,
        409: problem('The sitting is still open'),
      },
    },
  },
}
