import type * as z from 'zod'
import { MarksQuery, type NoteMarks } from '@/lib/model/api/marks'
import { handled } from '@/lib/server/http/handled'
import { privateJson } from '@/lib/server/http/outcomes'
import { readLists } from '@/lib/server/http/read-body'
import { currentLearner } from '@/lib/server/learner/learner'
import { noteMarks } from '@/lib/server/study/note-marks'

export const GET = handled('/api/me/marks', async (request: Request) => {
  const asked = readLists(request, MarksQuery, { notes: 'note' })
  if (!asked.ok) return asked.refusal
  const marks = await noteMarks(await currentLearner())
  const own = [...marks].filter(([note]) => asked.data.notes.includes(note))
  return privateJson(Object.fromEntries(own) satisfies z.infer<typeof NoteMarks>)
})
