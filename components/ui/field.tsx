import type { ComponentProps, ReactNode } from 'react'

type Props = { id: string; label: string; hint?: ReactNode; children: ReactNode }

/** A labelled form control. `id` is the id of the control; the hint has the id `${id}-hint`. */
function Field({ id, label, hint, children }: Props) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <p className="mt-1.5 text-sm text-ink-soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

type NumberProps = { name: string; label: string; hint?: ReactNode } & Pick<
  ComponentProps<'input'>,
  'min' | 'max' | 'defaultValue'
>

/** An input for a number. */
export function NumberField({ name, label, hint, min = 1, ...range }: NumberProps) {
  return (
    <Field id={name} label={label} hint={hint}>
      <input
        className="input"
        id={name}
        name={name}
        type="number"
        min={min}
        required
        aria-describedby={hint === undefined ? undefined : `${name}-hint`}
        {...range}
      />
    </Field>
  )
}

interface Choice {
  value: string
  label: string
  isChosen: boolean
}

/** A choice between a few options, side by side. Needs no script. */
export function ChoiceField({ name, legend, choices }: { name: string; legend: string; choices: readonly Choice[] }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="choice-row">
        {choices.map(({ value, label, isChosen }) => (
          <label key={value} className="choice">
            <input type="radio" name={name} value={value} defaultChecked={isChosen} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
