import 'server-only'
import type { Blueprint } from '../../model/blueprint'
import { type TitleLang, titleIn } from '../../model/text/titles'
import type { Bundle } from './bundle'

/** An exam with title, description and domain names in a language. */
export function examIn(lang: TitleLang | null, exam: Blueprint): Blueprint {
  const domains = exam.domains.map((domain) => {
    return { ...domain, name: titleIn(lang, { title: domain.name, titles: domain.names }) }
  })
  return { ...exam, title: titleIn(lang, exam), about: (lang && exam.abouts?.[lang]) ?? exam.about, domains }
}

/**
 * An exam that was stored with a sitting, in a language. Translations come from the present exam, because the author
 * may have added or corrected them since. If its title or a domain has changed, the stored translation is used.
 */
export function storedExamIn(lang: TitleLang | null, stored: Blueprint, bundle: Bundle): Blueprint {
  const today = bundle.manifest.exams.find(({ id }) => id === stored.id)
  const titles = today?.title === stored.title ? today.titles : stored.titles
  const domains = stored.domains.map((domain) => {
    const same = today?.domains.find(({ name }) => name === domain.name)
    return { ...domain, names: same?.names ?? domain.names ?? {} }
  })
  return examIn(lang, { ...stored, titles: titles ?? {}, domains })
}
