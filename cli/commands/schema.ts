import * as z from 'zod'
import { NoteSettings } from '../../lib/compiler/checking/config/note-settings'
import { Config } from '../../lib/compiler/checking/config/read-config'
import { NoteFields, Recipe } from '../../lib/compiler/reading/frontmatter/frontmatter-schema'
import { print } from '../shared/print'

export type SchemaName = 'frontmatter' | 'config'

/** `haeseol schema`: prints the JSON Schema of frontmatter or of a vault's config, for editors. docs/ contains both. */
export async function printSchema(name: SchemaName): Promise<void> {
  await print(schemaText(name))
}

export const schemaText = (name: SchemaName): string =>
  `${JSON.stringify(name === 'frontmatter' ? frontmatterSchema() : configSchema(), null, 2)}\n`

/** The fields of notes and exams combined. Only an exam has `domains`, and then the required fields of exams apply. */
function frontmatterSchema(): object {
  const { domains, ...others } = Recipe.shape
  const fields = NoteFields.extend({
    haeseol: NoteSettings,
    domains: domains.optional(),
    ...z.object(others).partial().shape,
  })
  const needed = Object.entries(others).filter(([, field]) => !field.isOptional())
  return {
    ...toSchema(fields, 'The frontmatter of a note of Haeseol, or of an exam’s recipe.'),
    dependencies: { domains: needed.map(([name]) => name) },
  }
}

const configSchema = () => toSchema(Config, 'The config of a vault of Haeseol: haeseol.config.json at its root.')

const toSchema = (schema: z.ZodType, description: string) => ({
  ...z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }),
  description,
})
