'use client'
import { useRouter } from 'next/navigation'
import { commandOf } from '@/components/question/key-command'
import { useOpeningKey } from './use-opening-key'

type Props = {
  /** Null if there is nothing to review. */
  reviewHref: string | null
}

/** Hears the keys of the site's pages: R for today's review, and those of a note. It renders nothing. */
export function SiteKeys({ reviewHref }: Props) {
  const router = useRouter()
  const hears = (event: KeyboardEvent) => {
    const kind = askedBy(event)
    return kind === 'review' ? reviewHref !== null && !event.repeat : kind === 'read' && isOnNote()
  }
  useOpeningKey(hears, (event) => {
    if (askedBy(event) === 'read') import('./reading-keys').then((keys) => keys.READING_KEYS[event.code]?.(), stay)
    else if (!pressReview() && reviewHref !== null) router.push(reviewHref)
  })
  return null
}

/** The letters of options belong to the question that has the focus. */
function askedBy(event: KeyboardEvent) {
  const form = document.activeElement?.closest('form')
  return commandOf(event, form?.querySelectorAll('input[name=option]').length ?? 0)?.kind
}

const isOnNote = () => document.querySelector('article.leaf') !== null

/** Without a connection the key does nothing. */
const stay = () => {}

/** Presses the button of today's review, on pages that have it. */
function pressReview(): boolean {
  const button = document.querySelector<HTMLElement>('[aria-keyshortcuts="R"]')
  button?.click()
  return button !== null
}
