import * as z from 'zod'
import { Problem } from '../../../lib/model/api/problem'
import { Undone } from '../../../lib/model/api/sittings'

// What the operations of the HTTP interface have in common.

const json = (schema: z.ZodType, io: 'input' | 'output' = 'output') => ({
  'application/json': { schema: z.toJSONSchema(schema, { io, target: 'draft-2020-12' }) },
})

export const answer = (description: string, schema?: z.ZodType) => ({
  description,
  ...(schema && { content: json(schema) }),
})

export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: z.toJSONSchema(Problem) } },
})

export const body = (schema: z.ZodType) => ({ required: true, content: json(schema, 'input') })
export const path = (...names: string[]) =>
  names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }))

export const query = (schema: z.ZodObject) =>
  Object.entries(schema.shape).map(([name, one]) => ({
    name,
    in: 'query',
    schema: z.toJSONSchema(one, { io: 'input', target: 'draft-2020-12' }),
  }))

/** Replies to any request that needs the database. */
export const FAULTS = {
  429: problem('Too many requests; `Retry-After` says when to try again'),
  500: problem('A fault of the server'),
  503: problem('The database does not answer; `Retry-After` says when to try again'),
}
export const FULL = { 507: problem('Not enough space to store anything; `Retry-After` says when to try again') }

/** Replies to any write. */
export const REFUSALS = {
  ...FAULTS,
  ...FULL,
  400: problem('The body is invalid: `faults` has a path and a message for each fault'),
  403: problem('A write from another site'),
  429: problem('Too many writes; `Retry-After` says when to try again'),
}
export const UNFIT = { 400: problem('The query does not fit: `faults` has a path and a message for each fault') }
export const UNKNOWN = { 404: problem("No such sitting; another learner's too") }

export const UNDOING = {
  200: answer('The undone answer. It stays in the export, marked, and no longer counts', Undone),
  403: REFUSALS[403],
  ...FAULTS,
  ...FULL,
  ...UNKNOWN,
  409: problem('It is not your very last answer, or its sitting is finished'),
}
