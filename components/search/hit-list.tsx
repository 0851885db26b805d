import type { SearchWords } from '@/components/messages/say'
import { Highlighted } from './highlighted'
import { hitParts } from './hit-parts'
import { RowGroup } from './row-group'
import { keepFocus, RowLink, type Rows } from './row-link'
import type { HitRow, HitRows } from './use-hit-groups'
import { WhyFound } from './why-found'

type Props = Rows & { words: SearchWords }

/** The hits as a list box. It is busy while they are an earlier query's. */
export function HitList({ groups, isBehind, ...props }: Props & { groups: HitRows[]; isBehind: boolean }) {
  return (
    <div
      className="palette-list"
      id="found"
      role="listbox"
      tabIndex={-1}
      onMouseDown={keepFocus}
      aria-label={props.words.results}
      aria-busy={isBehind}
      hidden={groups.length === 0}
    >
      {groups.map(({ name, rows }) => (
        <RowGroup key={name} name={name}>
          {rows.map((row) => (
            <HitOption key={row.row} {...row} {...props} />
          ))}
        </RowGroup>
      ))}
    </div>
  )
}

function HitOption({ hit, words, ...row }: HitRow & Props) {
  const { main, lang, note, detail } = hitParts(hit)
  const side = row.isClosed ? words.awayWhy : note
  return (
    <RowLink {...row} kind={hit.kind} isNative={hit.kind === 'paragraph'}>
      <span className="palette-main" lang={lang}>
        <Highlighted of={main} />
      </span>
      {side !== null && <span className="palette-side">{side}</span>}
      {(hit.why || detail) && (
        <span className="palette-detail" lang={hit.lang}>
          {hit.why && <WhyFound why={hit.why} words={words} />}
          {hit.why && detail && ' · '}
          {detail && <Highlighted of={detail} />}
        </span>
      )}
    </RowLink>
  )
}
