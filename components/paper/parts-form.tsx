import { getTranslations } from 'next-intl/server'

export type PaperPart = 'notes' | 'questions' | 'sheet' | 'answers'

type Props = { offered: readonly PaperPart[]; chosen: readonly PaperPart[] }

/** Chooses what is printed. A form that asks for the same page again, so that it needs no script. */
export async function PartsForm({ offered, chosen }: Props) {
  const t = await getTranslations('paper')
  return (
    <form className="paper-choice">
      {offered.map((part) => (
        <label key={part} className="choice">
          <input type="checkbox" name="with" value={part} defaultChecked={chosen.includes(part)} />
          {t(`parts.${part}`)}
        </label>
      ))}
      <button className="btn" type="submit">
        {t('show')}
      </button>
    </form>
  )
}

/** @returns the parts that an address asks for; all that there are if it names none of them */
export function readParts(asked: string | string[] | undefined, offered: readonly PaperPart[]): PaperPart[] {
  const named = offered.filter((part) => [asked].flat().includes(part))
  return named.length > 0 ? named : [...offered]
}
