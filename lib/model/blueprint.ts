import type { SafeHtml, Tag } from './ids'
import type { TitleLang, Titles } from './titles'

export interface BlueprintDomain {
  name: string
  /** In other languages. */
  names?: Titles
  tag: Tag
  /** A share of the exam; the weights of a blueprint need not sum to anything. */
  weight: number
}

/** An exam's recipe. */
export interface Blueprint {
  /** The file's name without its ending: `mla-c01-short`. */
  id: string
  title: string
  /** In other languages. */
  titles?: Titles
  domains: BlueprintDomain[]
  items: number
  minutes: number
  /** The share of right answers that passes, 0 to 1. */
  pass: number
  about: SafeHtml
  /** In other languages. */
  abouts?: Partial<Record<TitleLang, SafeHtml>>
}
