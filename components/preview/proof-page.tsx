import { getMessages, getTranslations } from 'next-intl/server'
import { Html } from '@/components/html'
import { languageOf } from '@/components/language-of'
import type { PreviewMessage as Message } from '@/lib/model/authors/preview'
import type { Proof } from '@/lib/model/authors/proof'
import { markPassages } from '@/lib/model/text/mark-passages'
import { PreviewMessage } from './preview-message'
import { ProofBar } from './proof-bar'
import { ProofChanges } from './proof-changes'
import { ProofQuestion } from './proof-question'
import { RefusedQuestions } from './refused-questions'

/** A note for its reviewers: what changed, messages beside the text, and questions with their keys. */
export async function ProofPage({ proof }: { proof: Proof }) {
  const { page, base, changes, messages, refused, questions } = proof
  const t = await getTranslations('proof')
  const words = { edited: t('edited'), added: t('added') }
  return (
    <article className="leaf">
      <ProofBar slug={page.slug} as="reviewer" base={base} />
      <header className="head full mb-8">
        <h1 lang={languageOf(page.title)}>{page.title}</h1>
        <p className="under text-sm">{page.path}</p>
      </header>
      {base !== null && <ProofChanges changes={changes} />}
      <div className="proof-text full">
        <Html className="prose" lang={page.lang} html={markPassages(page.html, changes.passages, words)} />
        {messages.length > 0 && <Beside messages={messages} />}
      </div>
      {questions.map((question) => (
        <ProofQuestion key={question.item.id} question={question} />
      ))}
      <RefusedQuestions refused={refused} />
    </article>
  )
}

async function Beside({ messages }: { messages: readonly Message[] }) {
  const [t, { preview }] = await Promise.all([getTranslations('proof'), getMessages()])
  return (
    <aside aria-label={t('messages')}>
      <ol>
        {messages.map((message) => (
          <li key={`${message.line} ${message.reason}`}>
            <PreviewMessage message={message} words={preview} />
          </li>
        ))}
      </ol>
    </aside>
  )
}
