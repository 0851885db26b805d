import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'

type Props = { letters: string[]; letter: string | null; href(letter: string | null): string }

/** The first letters of titles, like the thumb index of a dictionary. */
export async function ThumbIndex({ letters, letter, href }: Props) {
  const t = await getTranslations('list')
  return (
    <nav className="thumbs" aria-label={t('letters')}>
      {[null, ...letters].map((one) => (
        <Link key={one} href={href(one)} aria-current={one === letter ? 'true' : undefined}>
          {one ?? t('allLetters')}
        </Link>
      ))}
    </nav>
  )
}
