import * as z from 'zod'

const DAY = /^\d{4}-\d{2}-\d{2}(?:[T ].*)?$/
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/

/** YAML reads `title: 2025` as a number, but the author means text. */
const Text = z.union([z.string(), z.number(), z.boolean()])
const Names = z.union([Text, z.array(Text.nullable())])
const Sources = z.array(z.object({ title: z.string().min(1), url: z.string().regex(/^https?:\/\/\S+$/) }))
const Day = z.string().regex(DAY).refine(isDayOfTheCalendar)

/** Whether the date exists in the calendar, whatever time and zone follow it: there is no `2025-02-30`. */
function isDayOfTheCalendar(text: string): boolean {
  const day = text.slice(0, 10)
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/**
 * The frontmatter of a note. Other fields belong to other programs. docs/frontmatter.schema.json is generated from it,
 * which `npm test` checks.
 */
export const NoteFields = z.looseObject({
  id: Text.nullish().meta({
    description: 'The name of the note in addresses, unique in the vault. Without it, the file’s name.',
  }),
  title: Text.nullish().meta({ description: 'Shown only where the note has no H1.' }),
  title_ko: Text.nullish().meta({
    description: 'The title for Korean readers, where the note is in another language.',
  }),
  title_en: Text.nullish().meta({
    description: 'The title for English readers, where the note is in another language.',
  }),
  tags: Names.nullish().meta({ description: 'A list or a comma list. A slash makes a hierarchy: `drink/tea`.' }),
  aliases: Names.nullish().meta({ description: 'Other names of the note, for links and search.' }),
  created: Day.nullish().meta({ description: 'A calendar date such as `2025-12-01`.' }),
  modified: Day.nullish().meta({ description: 'A calendar date such as `2025-12-01`.' }),
  draft: Text.nullish().meta({ description: 'With `true`, the note is not published.' }),
  private: Text.nullish().meta({ description: 'With `true`, the note is not published.' }),
  publish: Text.nullish().meta({ description: 'With `false`, the note is not published.' }),
  lang: z.string().regex(LANGUAGE).nullish().meta({ description: 'The language of the text, such as `ko` or `en`.' }),
  description: Text.nullish().meta({
    description: 'What the note is about, in a sentence. Shown below its title, and where the page is shared or found.',
  }),
  cover: z.string().nullish().meta({
    description: 'An image of the vault, by its path or as `"[[image.png]]"`. Shown at the head of the page.',
  }),
  sources: Sources.nullish().meta({
    description: 'The documents that the note rests on, each with `title` and `url`. Shown below its text.',
  }),
  as_of: Day.nullish().meta({
    description: 'The day whose state of affairs the note describes. Shown with the sources.',
  }),
})

/** The fields that make a file the recipe of an exam instead of a note. */
export const Recipe = z.object({
  domains: z
    .array(
      z.object({
        name: z.string().min(1).meta({ description: 'As learners see it.' }),
        name_ko: z.string().min(1).optional().meta({ description: 'The name for Korean readers.' }),
        name_en: z.string().min(1).optional().meta({ description: 'The name for English readers.' }),
        tag: z.string().min(1).meta({ description: 'The tag of the notes that the domain is drawn from.' }),
        weight: z.number().positive().meta({ description: 'Its share of the questions, in proportion to the others.' }),
      }),
    )
    .min(1),
  about_ko: z.string().min(1).optional().meta({
    description: 'What the exam is about, for Korean readers, where its text is in another language. Plain paragraphs.',
  }),
  about_en: z.string().min(1).optional().meta({
    description:
      'What the exam is about, for English readers, where its text is in another language. Plain paragraphs.',
  }),
  items: z.int().min(1).max(100).meta({ description: 'How many questions an exam has.' }),
  minutes: z.number().positive().meta({ description: 'How long it may take.' }),
  pass: z.number().min(0).max(1).meta({ description: 'The share of right answers that passes, such as `0.7`.' }),
})
