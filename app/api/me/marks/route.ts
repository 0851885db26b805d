import type * as z from 'zod'
import { MarksQuery, type NoteMarks } from '@/lib/model/api/marks'
import { handled } from '@/lib/server/http/handled'
import { privateJson } from '@/lib/server/http/outcomes'
import { currentLearner } from '@/lib/server/learner/learner'
import { problem } from '@/lib/server/process/problem'
import { noteMarks } from '@/lib/server/study/note-marks'

export const GET = handled('/api/me/marks', async (request: Request) => {
  const asked = MarksQuery.safeParse({ notes: new URL(request.url).searchParams.getAll('note') })
  if (!asked.success) return problem(400, 'Expected one to a hundred names of notes in `note`')
  const marks = await noteMarks(await currentLearner())
  const own = [...marks].filter(([note]) => asked.data.notes.includes(note))
  return privateJson(Object.fromEntries(own) satisfies z.infer<typeof NoteMarks>)
})
