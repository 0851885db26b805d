'use client'
import { otherLanguage } from '@/components/language-of'
import { noteHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import { say } from '@/components/messages/say'
import { Link } from '@/components/ui/link'
import { isSite } from '@/lib/model/addresses/static-site'
import type { NoteSlug } from '@/lib/model/ids'
import { graphHref } from './graph-href'

/** A row as a browser gets it, which then makes its markup: a server would send that twice. */
export type PackedRow = readonly [slug: NoteSlug, title: string, topic: string | null, links: number]

type Words = Record<'note' | 'topic' | 'links' | 'linkAround' | 'linksAround', string>
type Props = { rows: readonly PackedRow[]; locale: Locale; words: Words }

/** The notes of a map, those with the most links first. Their number leads to the map around the note. */
export function NoteTable({ rows, locale, words }: Props) {
  return (
    <table className="graph-table">
      <thead>
        <tr>
          <th scope="col">{words.note}</th>
          <th scope="col" className="hide-small">
            {words.topic}
          </th>
          <th scope="col">{words.links}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([slug, title, topic, links]) => (
          <tr key={slug}>
            <td>
              <Link className="link" href={noteHref(locale, slug)} lang={otherLanguage(title, locale)}>
                {title}
              </Link>
            </td>
            <td className="hide-small">{topic !== null && <span lang={otherLanguage(topic, locale)}>{topic}</span>}</td>
            <td>
              {links > 0 && !isSite() ? (
                <Link
                  className="link"
                  href={graphHref(locale, { kind: 'around', note: slug })}
                  aria-label={say(links === 1 ? words.linkAround : words.linksAround, { title, links })}
                >
                  {links}
                </Link>
              ) : (
                links
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
