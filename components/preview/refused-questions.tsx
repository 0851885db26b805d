import { getMessages, getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import type { RefusedQuestion } from '@/lib/model/authors/preview'
import { PreviewMessage } from './preview-message'

/** In an author's preview, stands for the questions of a note that learners do not get, and says why. */
export async function RefusedQuestions({ refused }: { refused: readonly RefusedQuestion[] }) {
  const [t, { preview }] = await Promise.all([getTranslations('preview'), getMessages()])
  if (refused.length === 0) return null
  return (
    <Section className="full mt-16" id="refused" title={t('refused')}>
      {refused.map(({ number, messages }) => (
        <div className="preview-refused" key={number}>
          <h3>{t('refusedOne', { n: number })}</h3>
          {messages.map((message) => (
            <PreviewMessage key={`${message.line} ${message.reason}`} message={message} words={preview} />
          ))}
        </div>
      ))}
    </Section>
  )
}
