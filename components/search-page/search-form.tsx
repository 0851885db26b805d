import type { Locale } from '@/components/messages/locales'
import type { SearchWords } from '@/components/messages/say'
import { addressOf } from '@/lib/model/addresses/base-path'
import { pagePath } from '@/lib/model/addresses/static-site'

type Props = { query: string; locale: Locale; words: SearchWords; submit: string }

/** A plain form. It needs no script. */
export function SearchForm({ query, locale, words, submit }: Props) {
  return (
    <search>
      <form className="search-form" action={addressOf(pagePath(`/${locale}/search`))}>
        <input
          className="input"
          type="search"
          name="q"
          defaultValue={query}
          aria-label={words.label}
          placeholder={words.placeholder}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
        <button className="btn btn-ink" type="submit">
          {submit}
        </button>
      </form>
    </search>
  )
}
