import * as z from 'zod'
import { Feedback, OwnNote, Result, ResultQuery, Saved } from '../lib/model/api/feedback'
import { HistoryTableQuery } from '../lib/model/api/history'
import { LearnerExport } from '../lib/model/api/learner-export'
import { NoteMarks } from '../lib/model/api/marks'
import { Mistakes, MistakesFormat, MistakesQuery, OwnWords } from '../lib/model/api/mistakes'
import { NotePreviewReply, PreviewQuery } from '../lib/model/api/note-preview'
import { Plan, PlanBody } from '../lib/model/api/plan'
import { PoolCounts } from '../lib/model/api/pools'
import { Problem } from '../lib/model/api/problem'
import { Progress } from '../lib/model/api/progress'
import { NewReport, OwnReport, OwnReports } from '../lib/model/api/reports'
import { Review, ReviewLines, SuspensionBody } from '../lib/model/api/review'
import { Found, SearchQuery } from '../lib/model/api/search'
import { ChosenSettings } from '../lib/model/api/settings'
import { Asked, FlagBody, NewSittingBody, ResponseBody, SimilarBody, Sitting, Undone } from '../lib/model/api/sittings'
import { TopicNotesQuery, TopicNotesReply } from '../lib/model/api/topic-notes'
import { INDEX_FORMAT } from '../lib/model/search-note'
import { print } from './print'

const json = (schema: z.ZodType, io: 'input' | 'output' = 'output') => ({
  'application/json': { schema: z.toJSONSchema(schema, { io, target: 'draft-2020-12' }) },
})

const answer = (description: string, schema?: z.ZodType) => ({ description, ...(schema && { content: json(schema) }) })

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: z.toJSONSchema(Problem) } },
})

const body = (schema: z.ZodType) => ({ required: true, content: json(schema, 'input') })
const path = (...names: string[]) =>
  names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))

const query = (schema: z.ZodObject) =>
  Object.entries(schema.shape).map(([name, one]) => ({
    name,
    in: 'query',
    schema: z.toJSONSchema(one, { io: 'input', target: 'draft-2020-12' }),
  }))

/** Replies to any request that needs the database. */
const FAULTS = {
  429: problem('Too many requests; `Retry-After` says when to try again'),
  500: problem('A fault of the server'),
  503: problem('The database does not answer; `Retry-After` says when to try again'),
}
const FULL = { 507: problem('Not enough space to store anything; `Retry-After` says when to try again') }

/** Replies to any write. */
const REFUSALS = {
  ...FAULTS,
  ...FULL,
  400: problem('The body is invalid: `faults` has a path and a message for each fault'),
  403: problem('A write from another site'),
  429: problem('Too many writes; `Retry-After` says when to try again'),
}
const UNKNOWN = { 404: problem("No such sitting; another learner's too") }

const UNDOING = {
  200: answer('The undone answer. It stays in the export, marked, and no longer counts', Undone),
  403: REFUSALS[403],
  ...FAULTS,
  ...FULL,
  ...UNKNOWN,
  409: problem('It is not your very last answer, or its sitting is finished'),
}

const paths = {
  '/api/sittings': {
    post: {
      summary: 'Begin a sitting',
      requestBody: body(NewSittingBody),
      responses: {
        201: answer('The sitting', Sitting),
        ...REFUSALS,
        404: problem('No such blueprint, or an item that is in no sitting that you have finished'),
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
        400: REFUSALS[400],
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
  '/api/me/review': {
    get: {
      summary: 'What is due today, and in the coming days',
      responses: { 200: answer('Counts of questions, a date for each day', Review), ...FAULTS },
    },
  },
  '/api/me/review/undo': {
    post: { summary: 'Take back your last answer, if it is in an open review', responses: UNDOING },
  },
  '/api/me/suspended/{slug}': {
    put: {
      summary: 'Leave a note out of reviews',
      parameters: path('slug'),
      requestBody: body(SuspensionBody),
      responses: { 200: answer('Left out', SuspensionBody), ...REFUSALS, 404: problem('No such note') },
    },
    delete: {
      summary: 'Include a note in reviews again',
      parameters: path('slug'),
      responses: { 204: answer('Included again'), 403: REFUSALS[403], ...FAULTS, ...FULL },
    },
  },
  '/api/me/plan': {
    get: {
      summary: 'Your plan, and what it means for each day',
      responses: { 200: answer('The plan, or the default one', Plan), ...FAULTS },
    },
    put: {
      summary: 'Change your plan',
      requestBody: body(PlanBody),
      responses: { 200: answer('The plan as it is now', Plan), ...REFUSALS },
    },
  },
  '/api/me/settings': {
    get: {
      summary: 'The settings that you chose',
      responses: { 200: answer('Without those that you never chose', ChosenSettings), ...FAULTS },
    },
    put: {
      summary: 'Change settings. Of two writes of one setting, the last to arrive counts',
      requestBody: body(ChosenSettings),
      responses: { 200: answer('All settings that you chose', ChosenSettings), ...REFUSALS },
    },
  },
  '/api/me/settings.css': {
    get: {
      summary: 'Your theme and size of text as styles, for browsers without script',
      responses: {
        200: { description: 'The styles', content: { 'text/css': { schema: { type: 'string' } } } },
        ...FAULTS,
      },
    },
  },
  '/api/me/progress': {
    get: {
      summary: 'Statistics of your answers: by domain, topic and note, by confidence, by day',
      responses: { 200: answer('Shares are from 0 to 1', Progress), ...FAULTS },
    },
  },
  '/api/sittings/{id}/result.csv': {
    get: {
      summary: 'The result as a table, a row for each item. `lang` is that of titles',
      parameters: [...path('id'), ...query(ResultQuery)],
      responses: {
        200: { description: 'The table', content: { 'text/csv': { schema: { type: 'string' } } } },
        ...FAULTS,
        400: REFUSALS[400],
        ...UNKNOWN,
        409: problem('The sitting is still open'),
      },
    },
  },
  '/api/me/history.csv': {
    get: {
      summary: 'Your sittings as a table, newest first',
      parameters: query(HistoryTableQuery),
      responses: {
        200: { description: 'The table', content: { 'text/csv': { schema: { type: 'string' } } } },
        ...FAULTS,
        400: problem('The query does not fit'),
      },
    },
  },
  '/api/me/pools': {
    get: {
      summary: 'How many items each pool has, of these tags and notes or of everything',
      parameters: ['tag', 'note'].map((name) => {
        return { name, in: 'query', schema: { type: 'array', items: { type: 'string' } } }
      }),
      responses: { 200: answer('A number for each pool', PoolCounts), ...FAULTS, 400: REFUSALS[400] },
    },
  },
  '/api/me/notes/{slug}': {
    get: {
      summary: 'Your answers to a note’s questions in the last practice begun from its page',
      parameters: path('slug'),
      responses: { 200: answer('Answers with their feedback', OwnNote), ...FAULTS },
    },
  },
  '/api/me/marks': {
    get: {
      summary: 'Your last marks on the items of some notes, by which lists show how you stand',
      parameters: [{ name: 'note', in: 'query', required: true, schema: { type: 'array', items: { type: 'string' } } }],
      responses: { 200: answer('Only notes with an answer of yours', NoteMarks), ...FAULTS, 400: REFUSALS[400] },
    },
  },
  '/api/me/mistakes': {
    get: {
      summary: 'Your mistakes notebook: a page of one shelf, or with `format` all of it as Markdown or CSV',
      parameters: query(MistakesQuery.extend(MistakesFormat.shape)),
      responses: {
        200: answer('A page of the shelf', Mistakes),
        ...FAULTS,
        400: problem('The query is invalid: `faults` has a path and a message for each fault'),
      },
    },
  },
  '/api/me/mistakes/{item}': {
    put: {
      summary: 'Store why you missed a question, and your memo',
      parameters: path('item'),
      requestBody: body(OwnWords),
      responses: {
        200: answer('Kept, with its new revision', OwnWords),
        ...REFUSALS,
        404: problem('No such question'),
        409: problem('Edited since `revision`; `standing` is the stored version. Nothing was changed'),
      },
    },
  },
  '/api/items/{item}/reports': {
    post: {
      summary: 'Report that something is wrong with a question',
      parameters: path('item'),
      requestBody: body(NewReport),
      responses: {
        201: answer('Kept. The same kind of report again replaces its text', OwnReport),
        ...REFUSALS,
        404: problem('No such question'),
        409: problem('An author has answered this report before: `report` has the answer. Nothing was stored'),
        422: problem('You have too many reports. Nothing was stored'),
      },
    },
  },
  '/api/me/reports': {
    get: {
      summary: 'Your reports about questions, and their answers',
      responses: { 200: answer('Newest first', OwnReports), ...FAULTS },
    },
  },
  '/api/me/export': {
    get: {
      summary: 'Everything stored about you',
      responses: { 200: answer('Sittings and responses', LearnerExport), ...FAULTS },
    },
  },
  '/api/me': {
    delete: {
      summary: 'Erase everything stored about you',
      responses: { 204: answer('Erased'), 403: REFUSALS[403], ...FAULTS, ...FULL },
    },
  },
  '/api/notes': {
    get: {
      summary: 'The notes of a topic, for a device that keeps their pages',
      parameters: query(TopicNotesQuery),
      responses: {
        200: answer('The names of the notes in their addresses, also of the topics below', TopicNotesReply),
        400: problem('The query does not fit: `faults` has a path and a message for each fault'),
        404: problem('No note has this topic'),
        413: problem('The topic has more than 1,000 notes'),
        429: FAULTS[429],
        500: FAULTS[500],
      },
    },
  },
  '/api/notes/{slug}/preview': {
    get: {
      summary: 'The beginning of a note, as a preview of a link shows it',
      parameters: [...path('slug'), ...query(PreviewQuery)],
      responses: {
        200: answer('Title, topic and first paragraph; nothing of its questions but their number', NotePreviewReply),
        400: problem('The query does not fit: `faults` has a path and a message for each fault'),
        404: problem('There is no such note'),
        429: FAULTS[429],
        500: FAULTS[500],
      },
    },
  },
  '/api/search': {
    get: {
      summary: 'Find notes, headings, paragraphs, questions and topics',
      parameters: query(SearchQuery),
      responses: {
        200: answer('The hits, the best first', Found),
        400: problem('The query does not fit: `faults` has a path and a message for each fault'),
        429: FAULTS[429],
        500: FAULTS[500],
      },
    },
  },
  '/api/search/index': {
    get: {
      summary: 'The index with which a browser searches by itself. Pages tell its address',
      parameters: [
        { name: 'bundle', in: 'query', required: true, schema: { type: 'string' } },
        { name: 'format', in: 'query', required: true, schema: { const: INDEX_FORMAT } },
      ],
      responses: {
        200: {
          description: 'The texts of all notes, packed and gzipped (docs/api.md)',
          content: { 'application/gzip': {} },
        },
        404: problem('The bundle is no longer current or too large for browsers, or another version has this format'),
        429: FAULTS[429],
      },
    },
  },
  '/api/health': { get: { summary: 'Whether the process is alive', responses: { 200: answer('Alive') } } },
  '/api/ready': {
    get: {
      summary: 'Whether pages can be served and answers stored',
      responses: { 200: answer('Ready'), 503: problem('Not ready: `faults` names each failing part') },
    },
  },
  '/api/metrics': { get: { summary: 'Metrics in the Prometheus text format', responses: { 200: answer('Metrics') } } },
}

/** The OpenAPI document of the HTTP interface, generated from the schemas with which the server validates requests. */
export const openApi = {
  openapi: '3.1.0',
  info: {
    title: 'Haeseol',
    version: '1',
    description: 'Times are ISO 8601 with zone; ids are opaque; errors are RFC 9457 problem documents.',
  },
  paths,
}

/** `haeseol openapi`: prints docs/openapi.json. */
export const printOpenApi = () => print(`${JSON.stringify(openApi, null, 2)}\n`)
