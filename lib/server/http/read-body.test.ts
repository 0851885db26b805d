import { expect, test } from 'vitest'
import { MarksQuery } from '../../model/api/marks'
import { Within } from '../../model/api/pools'
import { readLists } from './read-body'

const asked = (query: string) => new Request(`http://localhost/api/me/pools?${query}`)

test('reads every value of a name that is repeated in an address', () => {
  const read = readLists(asked('tag=tea/&note=pots&tag=milk'), Within, { tags: 'tag', notes: 'note' })
  expect(read).toEqual({ ok: true, data: { tags: ['tea/', 'milk'], notes: ['pots'] } })
})

test('refuses an address that does not fit, with a path and a message for each fault', async () => {
  const read = readLists(asked('tag=tea/'), MarksQuery, { notes: 'note' })
  if (read.ok) throw new Error('Expected a refusal')
  expect(read.refusal.status).toBe(400)
  expect(await read.refusal.json()).toMatchObject({
    title: 'The query does not fit',
    faults: [{ path: 'notes', message: expect.stringContaining('>=1') }],
  })
})
