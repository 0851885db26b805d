import { languageOf } from '@/components/language-of'
import type { Property } from '@/lib/model/notes/page'

const ADDRESS = /^https?:\/\/\S+$/u

/** Fields of the note's frontmatter, by the names that its author gave them. */
export function NoteProperties({ properties }: { properties: readonly Property[] }) {
  return (
    <dl className="properties">
      {properties.map(({ name, values }) => (
        <div key={name}>
          <dt lang={languageOf(name)}>{name}</dt>
          {values.map((value) => (
            <dd key={value} lang={languageOf(value)}>
              {ADDRESS.test(value) ? (
                <a href={value} rel="noopener noreferrer">
                  {value}
                </a>
              ) : (
                value
              )}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
