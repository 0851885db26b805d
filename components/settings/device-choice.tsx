'use client'
import { type DeviceChoiceName, useDeviceChoice } from './use-device-choice'

type Props = {
  name: DeviceChoiceName
  legend: string
  /** The empty value is the default. */
  choices: [value: string, label: string][]
}

/** A setting that is stored only on this device. */
export function DeviceChoice({ name, legend, choices }: Props) {
  const [chosen, keep] = useDeviceChoice(name)
  function choose(value: string) {
    keep(value)
    if (name === 'theme') document.documentElement.dataset.theme = value
    if (name === 'ask-first') document.documentElement.toggleAttribute('data-ask-first', value !== '')
  }
  return (
    <fieldset className="needs-script">
      <legend>{legend}</legend>
      <div className="choice-row">
        {choices.map(([value, label]) => (
          <label key={value} className="choice">
            <input type="radio" name={name} checked={chosen === value} onChange={() => choose(value)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
