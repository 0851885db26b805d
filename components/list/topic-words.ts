import { getFormatter, getTranslations } from 'next-intl/server'
import type { TopicWords } from './topic-folds'

/** @param hasItems  whether the vault has questions; if not, they are not mentioned */
export async function topicWords(hasItems: boolean): Promise<TopicWords> {
  const [t, format] = await Promise.all([getTranslations('topic'), getFormatter()])
  return {
    size: ({ notes, items }) => {
      if (!hasItems) return format.number(notes)
      return items > 0 ? t('under', { notes, items }) : t('underReading', { notes })
    },
    group: ({ children, notes, items }) => {
      const n = children.length
      return items > 0 ? t('ofGroup', { n, items }) : t('ofReading', { n, notes })
    },
    all: (name, n) => t('all', { name, n }),
  }
}
