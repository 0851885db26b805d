/** Fields that several bodies share. */
import * as z from 'zod'

export const Id = z.string().min(1).max(128)

/** An id that is looked up in the database. PostgreSQL cannot even look for a NUL. */
export const StoredId = Id.refine((id) => !id.includes('\0'), { message: 'Expected no NUL' })

export const Tagged = z.string().min(1).max(200)

/** Of the interface. */
export const InterfaceLang = z.enum(['ko', 'en'])

export const Timestamp = z.iso.datetime({ offset: true })

export const CalendarDate = z.iso.date().meta({ description: 'A calendar date in your time zone' })

export const Html = z.string().meta({ description: 'A safe HTML fragment' })

export const SittingKind = z.enum(['practice', 'exam', 'review'])

export const Confidence = z.enum(['guessed', 'fairly', 'sure'])

export const Verdict = z.enum(['right', 'partly', 'wrong'])

export const score = {
  right: z.int().min(0),
  of: z.int().min(0),
  interval: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]),
}

export const NoteLink = z.object({ slug: Id, title: z.string() })

export const HeldBy = Id.nullable().meta({
  description: 'An open exam. Until it is finished, lists are empty and counts are 0',
})

/** What a person has typed. PostgreSQL stores no NUL and no unpaired surrogate. */
export const Typed = z.string().regex(/^[^\0\p{Cs}]*$/u)
