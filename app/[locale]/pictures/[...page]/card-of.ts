import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/components/messages/locales'
import { titleIn } from '@/lib/model/text/titles'
import { currentBundle } from '@/lib/server/bundle/current-bundle'
import { contents, topicNode } from '@/lib/server/library/library'
import { vaultTitle } from '@/lib/server/library/vault'
import type { Card } from '@/lib/server/pictures/draw-picture'
import { brandOf } from '../../brand-of'

/**
 * What the picture of a page says.
 * @param name  as the address has it: `home.png`, `notes/tea.png`, `topics/drinks/hot.png`
 * @returns null if there is no such page
 */
export async function cardOf(locale: Locale, name: string): Promise<Card | null> {
  const [, kind, page] = /^(home|notes|topics)(?:\/(.+))?\.png$/s.exec(name) ?? []
  if (kind === 'home') return page === undefined ? homeCard(locale) : null
  if (page === undefined) return null
  const own = kind === 'notes' ? await noteCard(locale, page) : await topicCard(locale, page)
  return own && { site: await brandOf(locale), ...own }
}

/** A site without a name of its own has the picture of `public/`. */
async function homeCard(locale: Locale): Promise<Card | null> {
  const [title, { size }, t] = await Promise.all([
    vaultTitle(locale),
    contents(locale),
    getTranslations({ locale, namespace: 'chrome' }),
  ])
  return title === null ? null : { site: t('name'), title, under: await sizeText(locale, size) }
}

async function noteCard(locale: Locale, slug: string): Promise<Omit<Card, 'site'> | null> {
  const note = (await currentBundle()).noteNamed(slug)
  if (note === undefined) return null
  const t = await getTranslations({ locale, namespace: 'note' })
  return { title: titleIn(locale, note), under: note.items > 0 ? t('items', { n: note.items }) : null }
}

async function topicCard(locale: Locale, tag: string): Promise<Omit<Card, 'site'> | null> {
  const [node, { nameOf }] = await Promise.all([topicNode(tag, locale), contents(locale)])
  return node && { title: nameOf(node.tag), under: await sizeText(locale, node) }
}

async function sizeText(locale: Locale, { notes, items }: { notes: number; items: number }): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'topic' })
  return t(items > 0 ? 'under' : 'underReading', { notes, items })
}
