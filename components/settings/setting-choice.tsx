'use client'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { SettingName, Settings } from '@/lib/model/study/settings'
import { chooseSettings } from './exchange-settings'
import { useSetting } from './use-setting'

type Props<Name extends SettingName> = {
  name: Name
  legend: string
  hint?: string
  /** The value on the server. */
  stored: Settings[Name]
  choices: [value: Settings[Name], label: string][]
}

/** A setting. With script it applies at once; without, the form around it is sent. */
export function SettingChoice<Name extends SettingName>(props: Props<Name>) {
  const { name, legend, hint, stored, choices } = props
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const chosen = useSetting(name) ?? stored
  const choose = (value: Settings[Name]) => void chooseSettings({ [name]: value })
  const takeTap = useEffectEvent(() => {
    const tapped = fieldset.current?.querySelector<HTMLInputElement>('input:checked')?.value
    const choice = choices.find(([value]) => value === tapped)
    if (choice !== undefined && choice[0] !== chosen) choose(choice[0])
  })
  // What was tapped before the script came counts.
  useEffect(() => takeTap(), [])
  return (
    <fieldset ref={fieldset} className="setting">
      <legend>{legend}</legend>
      {hint !== undefined && <p className="mb-2 text-sm text-ink-soft">{hint}</p>}
      <div className="choice-row">
        {choices.map(([value, label]) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => choose(value)}
              autoComplete="off"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
