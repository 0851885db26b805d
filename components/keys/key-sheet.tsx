import type { KeyWords } from '@/components/messages/say'
import { areLettersOff } from '@/components/question/key-command'
import { deviceSettings } from '@/components/settings/device-settings'
import { Key } from '@/components/ui/key'
import { Link } from '@/components/ui/link'
import { type KeyPlace, keyGroups } from './key-groups'
import { KeyRows } from './key-rows'

export type KeySheetProps = {
  place: KeyPlace
  words: KeyWords
  /** Where letter keys are switched off. Nothing leads out of an exam. */
  settingsHref?: string
  onClose(): void
}

/** The keys that the page hears now. Drawn in the browser only, when they are asked for. */
export function KeySheet({ place, words, settingsHref, onClose }: KeySheetProps) {
  const parts = {
    hasNote: document.querySelector('article.leaf') !== null,
    hasPreviews: deviceSettings().linkPreviews !== 'off',
    hasQuestion: document.querySelector('main input[name=option]') !== null,
  }
  const isOff = areLettersOff()
  return (
    <>
      <div className="keys-head">
        <h2 id="page-keys">{words.title}</h2>
        <button className="btn-quiet" type="button" onClick={onClose}>
          {words.close}
          <Key>Esc</Key>
        </button>
      </div>
      <div className="keys-groups">
        {keyGroups(place, parts, words).map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <KeyRows rows={rows} />
          </section>
        ))}
      </div>
      <p className="keys-foot">
        {isOff ? words.areOff : words.about}{' '}
        {settingsHref && (
          <Link className="link" href={settingsHref} onClick={onClose}>
            {isOff ? words.toTurnOn : words.toSettings}
          </Link>
        )}
      </p>
    </>
  )
}
