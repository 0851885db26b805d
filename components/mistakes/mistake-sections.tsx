import { getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { Section } from '@/components/ui/section'
import { topicWords } from '@/lib/model/notes/topic-words'
import type { MistakeSection } from '@/lib/model/study/mistakes'
import { MistakeEntry } from './mistake-entry'

/** The entries of the open shelf in sections, each with a head that says what they have in common. */
export async function MistakeSections({ sections }: { sections: readonly MistakeSection[] }) {
  const t = await getTranslations('mistakes')
  return sections.map(({ by, name, count, entries }) => (
    <Section
      key={`${by} ${name}`}
      id={`${by}-${name}`}
      className="blk"
      title={by === 'misconception' ? t('sameMisconception', { n: count }) : by === 'all' ? t('newest') : name}
      beside={count}
    >
      {by === 'misconception' && (
        <p className="pt-3 text-sm text-ink-soft">
          <b lang={languageOf(name)}>{topicWords(name)}</b> · {t('sameMisconceptionAbout')}
        </p>
      )}
      <ul>
        {entries.map((mistake) => (
          <MistakeEntry key={mistake.item.id} mistake={mistake} hasTopic={by !== 'topic'} />
        ))}
      </ul>
    </Section>
  ))
}
