'use client'
import { useEffect, useState } from 'react'

type Props = {
  /** The name under which this device keeps the choice. */
  name: 'theme' | 'timer'
  legend: string
  /** The empty value is the choice of those who never chose. */
  choices: [value: string, label: string][]
}

/** A setting that stays on this device. */
export function DeviceChoice({ name, legend, choices }: Props) {
  const [chosen, setChosen] = useState('')
  useEffect(() => setChosen(localStorage.getItem(name) ?? ''), [name])

  function choose(value: string) {
    setChosen(value)
    if (value === '') localStorage.removeItem(name)
    else localStorage.setItem(name, value)
    if (name === 'theme') document.documentElement.dataset.theme = value
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
