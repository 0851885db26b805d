import type { SafeHtml, Tag } from './ids'
import type { TitleLang, Titles } from './text/titles'

export interface BlueprintDomain {
  name: string
  /** The name in other languages. */
  names?: Titles
  tag: Tag
  /** The domain's share of the exam, relative to the other weights: they need not sum to 1 or 100. */
  weight: number
}

/** The recipe of an exam. */
export interface Blueprint {
  /** The file name without extension: `mla-c01-short`. */
  id: string
  title: string
  /** The title in other languages. */
  titles?: Titles
  domains: BlueprintDomain[]
  items: number
  minutes: number
  /** The share of right answers needed to pass, 0 to 1. */
  pass: number
  about: SafeHtml
  /** In other languages. */
  abouts?: Partial<Record<TitleLang, SafeHtml>>
}
