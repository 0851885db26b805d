import 'server-only'
import type { BlueprintDomain } from '../../model/blueprint'
import type { ManifestNote } from '../../model/bundle'
import type { NoteSlug, Tag } from '../../model/ids'
import { isInTopic } from '../../model/notes/has-tag'
import { topicNamer } from '../../model/notes/topic-names'
import type { DomainStanding, NoteStanding, Standing, TrendWeek } from '../../model/study/progress-view'
import { type TitleLang, titleIn } from '../../model/text/titles'
import { retrievability } from '../../quiz/memory/retrievability'
import { weekOf, weekStart } from '../../quiz/study-tally'
import { wilsonInterval } from '../../quiz/wilson-interval'
import { linkTo } from '../bundle/note-link'
import type { Learned } from '../feedback/learned'
import { domainOf } from './aim'
import type { ReviewDesk } from './review-desk'

/** How a note was answered in a week. */
type Week = { week: number; note: NoteSlug; answers: number; right: number }

/** A trend compares the last few weeks with as many before them. Both must have at least so many answers. */
const TREND_WEEKS = 3
const TREND_ANSWERS = 8

/** Standings of a learner by domain, topic and note. */
export interface Standings {
  domains: DomainStanding[]
  topics: DomainStanding[]
  notes: NoteStanding[]
}

/** How the learner stands in each domain, each topic of the first rank, and each note that was met. */
export function standingsOf({ bundle, lang, aim, own, state }: ReviewDesk, weeks: readonly Week[]): Standings {
  const { blueprint } = aim
  const asked = bundle.list.filter(({ bank }) => bank.length > 0)
  const of = (notes: readonly ManifestNote[]) => standingOf(notes, own, weeks, state.now)
  const ofMany = (notes: readonly ManifestNote[]) => ({ ...of(notes), weeks: tallyWeeks(notes, weeks, state.now) })
  const domains = blueprint?.domains ?? []
  const topics = [...new Set(asked.flatMap(({ tags }) => tags.map((tag) => tag.split('/')[0] as Tag)))].sort()
  const nameOf = lang === null ? (tag: Tag): string => tag : topicNamer(lang, bundle.manifest)
  return {
    domains: domains.map((domain) => {
      const name = domainName(domain, lang)
      return { name, tag: domain.tag, ...ofMany(asked.filter((note) => domainOf(blueprint, note) === domain)) }
    }),
    topics: topics.map((tag) => ({ name: nameOf(tag), tag, ...ofMany(asked.filter((note) => isInTopic(note, tag))) })),
    notes: asked
      .filter(({ slug }) => own.notes.has(slug))
      .map((note) => {
        const domain = domainOf(blueprint, note)
        return {
          ...linkTo(note, lang),
          domain: domain ? domainName(domain, lang) : null,
          ...of([note]),
        }
      }),
  }
}

/** The name of a domain in a language; as the author wrote it if `lang` is null. */
export function domainName({ name, names }: BlueprintDomain, lang: TitleLang | null): string {
  return titleIn(lang, { title: name, titles: names })
}

/** The first week of a trend. */
export const trendFrom = (now: number): number => weekOf(now) - 2 * TREND_WEEKS + 1

/** The standing in some notes. */
function standingOf(
  notes: readonly ManifestNote[],
  { memory, notes: known }: Learned,
  weeks: readonly Week[],
  now: number,
): Standing {
  const met = notes.flatMap(({ slug }) => known.get(slug) ?? [])
  const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0)
  const [right, of] = [sum(met.map((note) => note.right)), sum(met.map((note) => note.answers))]
  const recalls = met.map((note) => retrievability(memory, note.memory, now))
  return {
    items: sum(notes.map(({ bank }) => bank.length)),
    seen: sum(notes.map(({ slug, bank }) => bank.filter(({ id }) => known.get(slug)?.memory.items[id]).length)),
    facility: { right, of, interval: wilsonInterval(right, of) },
    retention: recalls.length === 0 ? null : sum(recalls) / recalls.length,
    trend: trendOf(tallyWeeks(notes, weeks, now)),
  }
}

/** The answers in each week of a trend. */
function tallyWeeks(notes: readonly ManifestNote[], weeks: readonly Week[], now: number): TrendWeek[] {
  const slugs = new Set(notes.map(({ slug }) => slug))
  const first = trendFrom(now)
  const tallies = Array.from({ length: 2 * TREND_WEEKS }, (_, i) => {
    return { from: weekStart(first + i), right: 0, answers: 0 }
  })
  for (const { week, note, right, answers } of weeks) {
    const tally = slugs.has(note) && tallies[week - first]
    if (!tally) continue
    tally.right += right
    tally.answers += answers
  }
  return tallies
}

function trendOf(weeks: readonly TrendWeek[]): number | null {
  const [early, late] = [shareOf(weeks.slice(0, TREND_WEEKS)), shareOf(weeks.slice(TREND_WEEKS))]
  return late === null || early === null ? null : late - early
}

function shareOf(weeks: readonly TrendWeek[]): number | null {
  const answers = weeks.reduce((sum, week) => sum + week.answers, 0)
  const right = weeks.reduce((sum, week) => sum + week.right, 0)
  return answers < TREND_ANSWERS ? null : right / answers
}
