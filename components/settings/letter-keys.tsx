import { getMessages, getTranslations } from 'next-intl/server'
import type { QuestionWords, RoomWords } from '@/components/messages/say'
import { KeyRows } from '@/components/question/key-rows'
import { DeviceChoice } from './device-choice'

/** All keys of the site, and a switch for those that are letters and digits. */
export async function LetterKeys() {
  const [t, groups] = await Promise.all([getTranslations('settings'), keyGroups()])
  return (
    <section className="field needs-script" id="keys" aria-label={t('keys')}>
      <DeviceChoice
        name="letter-keys"
        legend={t('keys')}
        choices={[
          ['', t('keysOn')],
          ['off', t('keysOff')],
        ]}
      />
      <p className="mb-2 text-sm text-ink-soft">{t('keysHint')}</p>
      <details className="fold hide-small">
        <summary>{t('keysAll')}</summary>
        {groups.map(({ title, rows }) => (
          <div key={title}>
            <p className="mb-1.5 font-semibold text-sm">{title}</p>
            <KeyRows rows={rows} />
          </div>
        ))}
      </details>
    </section>
  )
}

async function keyGroups() {
  const [t, messages] = await Promise.all([getTranslations('settings'), getMessages()])
  const question = messages.question as QuestionWords
  const room = messages.room as RoomWords
  return [
    { title: t('keysAnywhere'), rows: [{ keys: ['R'], does: t('keyReview') }] },
    {
      title: t('keysQuestion'),
      rows: [
        { keys: ['A', 'F'], does: question.keyLetters },
        { keys: ['1', '3'], does: question.keyConfidence },
        { keys: ['↵'], does: t('keyEnter') },
        { keys: ['S'], does: question.star },
        { keys: ['N'], does: question.keySimilar },
        { keys: ['U'], does: question.keyUndo },
      ],
    },
    {
      title: t('keysExam'),
      rows: [
        { keys: ['⇧A', '⇧F'], does: room.keyStrike },
        { keys: ['←'], does: room.back },
        { keys: ['→'], does: room.forward },
        { keys: ['T'], does: room.keyTime },
        { keys: ['G'], does: room.sheet },
      ],
    },
  ]
}
