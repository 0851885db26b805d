import * as z from 'zod'
import { SETTINGS } from '../study/settings'

const {
  theme,
  textSize,
  language,
  askFirst,
  linkPreviews,
  properties,
  remoteImages,
  timer,
  examConfidence,
  letterKeys,
} = SETTINGS

export const ChosenSettings = z
  .strictObject({
    theme: z.enum(theme),
    textSize: z.enum(textSize),
    language: z.enum(language).meta({ description: 'For addresses that name no language' }),
    askFirst: z.enum(askFirst).meta({ description: 'Whether notes ask a question before their text' }),
    linkPreviews: z.enum(linkPreviews),
    properties: z.enum(properties).meta({ description: 'Fields of the frontmatter that the vault shows' }),
    remoteImages: z.enum(remoteImages).meta({ description: 'Images of other sites that the vault shows' }),
    timer: z
      .enum(timer)
      .meta({ description: 'How exams show the time left: digits and a ruler, the ruler only, or neither' }),
    examConfidence: z.enum(examConfidence),
    letterKeys: z.enum(letterKeys),
  } satisfies Record<keyof typeof SETTINGS, z.ZodType>)
  .partial()
  .meta({ description: 'Fields that are left out were never chosen, or do not change' })
