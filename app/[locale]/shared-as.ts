import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { linkPicture } from '@/components/chrome/public-files'
import type { Locale } from '@/components/messages/locales'
import { addressOf, BASE_PATH, moveBelow } from '@/lib/model/addresses/base-path'
import type { SafeHtml } from '@/lib/model/ids'
import { htmlText } from '@/lib/model/text/html-text'
import { vaultTitle } from '@/lib/server/library/vault'
import { knownOrigin } from '@/lib/server/outside/addresses'
import { canDraw, PICTURE_SIZE } from '@/lib/server/pictures/draw-picture'

type SharedAs = Pick<Metadata, 'openGraph' | 'twitter'>

interface Picture {
  url: string
  width?: number
  height?: number
  alt: string
}

/** What programs show of a link to any page: the picture of the site. */
export const siteSharedAs = (locale: Locale): Promise<SharedAs> => sharedAs(locale, 'website', async () => null)

/** @param path  of the page, without the language */
export const topicSharedAs = (locale: Locale, path: string, title: string): Promise<SharedAs> =>
  sharedAs(locale, 'website', () => drawnPicture(locale, path, title))

/** What programs show of a link to a note: its cover, or a picture with its title. */
export const noteSharedAs = (locale: Locale, path: string, title: string, cover?: SafeHtml): Promise<SharedAs> =>
  sharedAs(locale, 'article', async () => coverPicture(cover) ?? drawnPicture(locale, path, title))

/** @param own  the picture of the page; null if it has none */
async function sharedAs(
  locale: Locale,
  type: 'website' | 'article',
  own: () => Promise<Picture | null>,
): Promise<SharedAs> {
  const t = await getTranslations({ locale, namespace: 'chrome' })
  const title = await vaultTitle(locale)
  const about = { siteName: title ?? t('name'), type, locale }
  if (knownOrigin === null) return { openGraph: about }
  const ofSite = async () => (title && (await drawnPicture(locale, '/home', title))) || linkPicture(locale, t('claim'))
  const images = (await own()) ?? (await ofSite())
  return { openGraph: { ...about, images }, twitter: { card: 'summary_large_image' } }
}

/** Null if the typeface of pictures lacks letters of the title. */
async function drawnPicture(locale: Locale, path: string, title: string): Promise<Picture | null> {
  if (!(await canDraw(title))) return null
  return { url: addressOf(`/${locale}/pictures${path}.png`), ...PICTURE_SIZE, alt: title }
}

/** Null without a cover, and for a drawing (SVG), which these programs do not show. */
function coverPicture(cover: SafeHtml | undefined): Picture | null {
  if (cover === undefined) return null
  const html = moveBelow(cover, BASE_PATH)
  const [url, alt = '', width, height] = ['src', 'alt', 'width', 'height'].map((name) => attribute(html, name))
  if (url === undefined || /\.svg$/i.test(url)) return null
  const size = width && height ? { width: Number(width), height: Number(height) } : {}
  return { url, ...size, alt }
}

const attribute = (html: string, name: string): string | undefined => {
  const value = new RegExp(`^<img [^>]*?\\b${name}="([^"]*)"`).exec(html)?.[1]
  return value === undefined ? undefined : htmlText(value)
}
