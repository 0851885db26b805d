import { OwnNote } from '../../../lib/model/api/feedback'
import { HistoryTableQuery } from '../../../lib/model/api/history'
import { LearnerExport } from '../../../lib/model/api/learner-export'
import { NoteMarks } from '../../../lib/model/api/marks'
import { Mistakes, MistakesFormat, MistakesQuery, OwnWords } from '../../../lib/model/api/mistakes'
import { Plan, PlanBody } from '../../../lib/model/api/plan'
import { PoolCounts } from '../../../lib/model/api/pools'
import { Progress } from '../../../lib/model/api/progress'
import { NewReport, OwnReport, OwnReports } from '../../../lib/model/api/reports'
import { Review, SuspensionBody } from '../../../lib/model/api/review'
import { ChosenSettings } from '../../../lib/model/api/settings'
import { answer, body, FAULTS, FULL, path, problem, query, REFUSALS, UNDOING, UNFIT } from './parts'

/** What a learner has: settings, plan, progress, notebook, reports, everything. */
export const LEARNER_PATHS = {
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
  '/api/me/history.csv': {
    get: {
      summary: 'Your sittings as a table, newest first',
      parameters: query(HistoryTableQuery),
      responses: {
        200: { description: 'The table', content: { 'text/csv': { schema: { type: 'string' } } } },
        ...FAULTS,
        ...UNFIT,
      },
    },
  },
  '/api/me/pools': {
    get: {
      summary: 'How many items each pool has, of these tags and notes or of everything',
      parameters: ['tag', 'note'].map((name) => {
        return { name, in: 'query', schema: { type: 'array', items: { type: 'string' } } }
      }),
      responses: { 200: answer('A number for each pool', PoolCounts), ...FAULTS, ...UNFIT },
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
      responses: { 200: answer('Only notes with an answer of yours', NoteMarks), ...FAULTS, ...UNFIT },
    },
  },
  '/api/me/mistakes': {
    get: {
      summary: 'Your mistakes notebook: a page of one shelf, or with `format` all of it as Markdown or CSV',
      parameters: query(MistakesQuery.extend(MistakesFormat.shape)),
      responses: {
        200: answer('A page of the shelf', Mistakes),
        ...FAULTS,
        ...UNFIT,
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
}
