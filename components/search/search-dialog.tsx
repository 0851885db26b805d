import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Locale } from '@/components/messages/locales'
import type { PaletteWords } from '@/components/messages/say'
import { Key } from '@/components/ui/key'
import { Overlay } from '@/components/ui/overlay'
import { addressOf } from '@/lib/model/addresses/base-path'
import { pagePath } from '@/lib/model/addresses/static-site'
import type { ListState, SearchPanel } from './search-panel'

type Props = { locale: Locale; words: PaletteWords; index: string | null; onClose(): void }

/**
 * The palette. Its field is there at once and takes what is typed; its list is loaded at the first use. Until then, or
 * if it cannot be loaded, Enter leads to the page of the search.
 */
export function SearchDialog({ locale, words, index, onClose }: Props) {
  const press = useRef<(event: KeyboardEvent) => void>(null)
  const [query, setQuery] = useState('')
  const [list, setList] = useState<ListState>({ isShown: false, active: undefined })
  const field = useRef<HTMLInputElement>(null)
  const { Panel, hasFailed } = usePanel()
  const shared = { query, onQuery: setQuery, locale }
  return (
    <Overlay className="palette" aria-label={words.open} onClose={onClose}>
      {(close) => (
        <>
          <Field
            {...shared}
            words={words}
            ref={field}
            onPress={(event) => press.current?.(event)}
            list={list}
            onClose={close}
          />
          {hasFailed && (
            <p className="palette-none" role="alert">
              {words.failed}
            </p>
          )}
          {Panel && (
            <Panel
              {...shared}
              onList={setList}
              press={press}
              index={index}
              close={close}
              focus={() => field.current!.focus()}
            />
          )}
        </>
      )}
    </Overlay>
  )
}

type FieldProps = Pick<Props, 'locale' | 'words' | 'onClose'> & {
  ref: RefObject<HTMLInputElement | null>
  query: string
  onQuery(query: string): void
  /** A key that is not part of a composition. */
  onPress(event: KeyboardEvent): void
  list: ListState
}

/** A form, so that Enter leads to the page of the search while there is no list. */
function Field({ ref, query, onQuery, onPress, list, locale, words, onClose }: FieldProps) {
  return (
    <form className="palette-field" action={addressOf(pagePath(`/${locale}/search`))}>
      <input
        ref={ref}
        name="q"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={outsideCompositions(onPress)}
        role="combobox"
        aria-label={words.label}
        aria-expanded={list.isShown}
        aria-controls="found"
        aria-activedescendant={list.active}
        aria-autocomplete="list"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        placeholder={words.placeholder}
      />
      <button className="btn-quiet" type="button" onClick={onClose}>
        {words.close}
        <Key>Esc</Key>
      </button>
    </form>
  )
}

/** Safari sends the Enter that ends a composition with the code 229, after the composition. */
const outsideCompositions = (press: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
  const isComposing = event.nativeEvent.isComposing || event.keyCode === 229
  if (!isComposing) press(event)
  else if (event.key === 'Enter') event.preventDefault()
}

/** The list, once it is loaded. */
function usePanel() {
  const [Panel, setPanel] = useState<typeof SearchPanel>()
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    import('./search-panel').then(
      ({ SearchPanel }) => setPanel(() => SearchPanel),
      () => setFailed(true),
    )
  }, [])
  return { Panel, hasFailed }
}
