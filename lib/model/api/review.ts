import * as z from 'zod'
import { CalendarDate, Confidence, HeldBy, Id, NoteLink, Timestamp } from './fields'

export const Review = z.object({
  openExam: HeldBy,
  openReview: Id.nullable(),
  openReviewLeft: z.int(),
  due: z.int(),
  new: z.int(),
  waiting: z.int(),
  isOff: z.boolean(),
  minutes: z.number(),
  minutesADay: z.number(),
  forecast: z.array(z.object({ date: CalendarDate, due: z.int(), asked: z.int() })),
  leeches: z.array(NoteLink),
  suspended: z.array(NoteLink.extend({ until: Timestamp.nullable() })),
  weakest: NoteLink.nullable(),
})

const NextDates = z.object({
  right: z.object({ guessed: CalendarDate, fairly: CalendarDate, sure: CalendarDate, unsaid: CalendarDate }),
  wrong: CalendarDate,
})

export const ReviewLines = z.object({
  ask: z.record(
    Id,
    z.object({ lastAt: Timestamp.nullable(), retention: z.number().min(0).max(1).nullable(), next: NextDates }),
  ),
  marked: z.record(
    Id,
    z.object({
      note: NoteLink,
      next: CalendarDate,
      againToday: z.boolean().meta({
        description: 'Missed today for the first time: it comes once more today if the minutes of the day allow',
      }),
      otherwise: z.object({ confidence: Confidence, next: CalendarDate }).nullable(),
      leech: z.int().nullable(),
      met: z.int(),
      items: z.int(),
    }),
  ),
  undoable: Id.nullable(),
})

/** In UTC, a year has four digits in both databases. */
const [EARLIEST, LATEST] = ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'].map(Date.parse) as [number, number]
const StoredTime = Timestamp.refine((time) => Date.parse(time) >= EARLIEST && Date.parse(time) <= LATEST, {
  message: 'Expected a year from 1 to 9999 in UTC',
})

export const SuspensionBody = z.strictObject({
  until: StoredTime.nullable().meta({ description: 'Null for no end: until you delete the suspension' }),
})
