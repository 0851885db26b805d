import MiniSearch from 'minisearch'

const FIELDS = ['title', 'aliases', 'tags', 'headings', 'text', 'stems']

/**
 * MiniSearch over the same notes, a document for each.
 * @param {number} [gram]  splits words into runs of so many characters; by default words are those that it finds itself
 */
export function miniSearch(notes, gram) {
  const index = new MiniSearch({
    idField: 'slug',
    fields: FIELDS,
    ...(gram && { tokenize: (text) => grams(text, gram) }),
  })
  index.addAll(notes.map(toDocument))
  return (query) =>
    index
      .search(query)
      .slice(0, 10)
      .map(({ id }) => ({ note: id }))
}

const toDocument = ({ slug, title, aliases, tags, sections, questions }) => ({
  slug,
  title,
  aliases: aliases.join('\n'),
  tags: tags.join('\n'),
  headings: sections.map(({ heading }) => heading).join('\n'),
  text: sections.flatMap(({ paragraphs }) => paragraphs).join('\n'),
  stems: questions.map(({ stem }) => stem).join('\n'),
})

const grams = (text, length) =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) =>
      word.length <= length
        ? [word]
        : Array.from({ length: word.length - length + 1 }, (_, i) => word.slice(i, i + length)),
    )
