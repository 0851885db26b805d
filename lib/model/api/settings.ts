import * as z from 'zod'
import { SETTINGS } from '../settings'

const { theme, textSize, language, askFirst, timer, examConfidence, letterKeys } = SETTINGS

export const ChosenSettings = z
  .strictObject({
    theme: z.enum(theme),
    textSize: z.enum(textSize),
    language: z.enum(language).meta({ description: 'For addresses that name no language' }),
    askFirst: z.enum(askFirst).meta({ description: 'Whether notes ask a question before their text' }),
    timer: z.enum(timer).meta({ description: 'Whether exams show the time left in digits' }),
    examConfidence: z.enum(examConfidence),
    letterKeys: z.enum(letterKeys),
  } satisfies Record<keyof typeof SETTINGS, z.ZodType>)
  .partial()
  .meta({ description: 'Fields that are left out were never chosen, or do not change' })
