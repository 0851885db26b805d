import { NotePreviewReply, PreviewQuery } from '../../../lib/model/api/note-preview'
import { Found, SearchQuery } from '../../../lib/model/api/search'
import { TopicNotesQuery, TopicNotesReply } from '../../../lib/model/api/topic-notes'
import { INDEX_FORMAT } from '../../../lib/model/notes/search-note'
import { answer, FAULTS, path, problem, query, UNFIT } from './parts'

/** What is the same for everybody: notes, search, and how the server is. */
export const PUBLIC_PATHS = {
  '/api/notes': {
    get: {
      summary: 'The notes of a topic, for a device that keeps their pages',
      parameters: query(TopicNotesQuery),
      responses: {
        200: answer('The names of the notes in their addresses, also of the topics below', TopicNotesReply),
        ...UNFIT,
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
        ...UNFIT,
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
        ...UNFIT,
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
