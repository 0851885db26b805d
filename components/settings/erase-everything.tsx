'use client'
import { useState } from 'react'
import { addressOf } from '@/lib/model/addresses/base-path'
import { eraseDevice } from './erase-device'

/** The pressed button is removed, so the focus must be moved. */
const focus = (button: HTMLButtonElement | null) => button?.focus()

type Words = Record<'about' | 'erase' | 'sure' | 'yes' | 'no' | 'erased' | 'left' | 'failed', string>

/** Erasing takes two presses. Before the second one, the page says what will be deleted. */
export function EraseEverything({ words }: { words: Words }) {
  const [step, setStep] = useState<'idle' | 'asking' | 'kept' | 'erased' | 'left' | 'failed'>('idle')

  async function erase() {
    const response = await fetch(addressOf('/api/me'), { method: 'DELETE' }).catch(() => null)
    if (!response?.ok) return setStep('failed')
    setStep((await eraseDevice()) ? 'erased' : 'left')
  }
  return (
    <div className="needs-script">
      <p className="text-ink-soft">{words.about}</p>
      {step === 'asking' ? (
        <Sure words={words} onNo={() => setStep('kept')} onYes={erase} />
      ) : (
        <p className="mt-3">
          <button ref={step === 'idle' ? null : focus} className="btn" type="button" onClick={() => setStep('asking')}>
            {words.erase}
          </button>
        </p>
      )}
      <p className="mt-3" role="status">
        {step === 'erased' && words.erased}
        {step === 'left' && words.left}
        {step === 'failed' && words.failed}
      </p>
    </div>
  )
}

function Sure({ words, onNo, onYes }: { words: Words; onNo(): void; onYes(): void }) {
  return (
    <div className="mt-3">
      <p className="mb-3 font-semibold">{words.sure}</p>
      <div className="acts">
        <button ref={focus} className="btn" type="button" onClick={onNo}>
          {words.no}
        </button>
        <button className="btn" type="button" onClick={onYes}>
          {words.yes}
        </button>
      </div>
    </div>
  )
}
