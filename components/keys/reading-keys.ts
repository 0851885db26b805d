/** A part whose beginning is no lower than this is being read already, in pixels. */
const TOP = 48

/** What the keys of a note do. What a note does not have is not gone to. */
export const READING_KEYS: Record<string, () => void> = {
  KeyJ: () => enter(partFrom(1)),
  KeyK: () => enter(partFrom(-1)),
  KeyC: toContents,
  KeyQ: () => enter(document.getElementById('questions')),
  KeyM: () => document.querySelector<SVGAElement>('.around-note a')?.focus(),
  BracketRight: () => press(']'),
  BracketLeft: () => press('['),
}

/** The heading or question after or before the one that is being read. The first is the note's title. */
function partFrom(step: 1 | -1): HTMLElement | undefined {
  const all = document.querySelectorAll<HTMLElement>('.leaf h1, .leaf .prose :is(h2, h3), .leaf .q')
  const parts = [...all].filter((part) => part.checkVisibility())
  const topOf = (part: HTMLElement) => part.getBoundingClientRect().top
  // The end of a page cannot be scrolled to the top of the window, so the focus tells first which part it is.
  const focused = parts.findIndex((part) => part.contains(document.activeElement) && isInView(part))
  if (focused >= 0) return parts[focused + step]
  return step === 1 ? parts.slice(1).find((part) => topOf(part) > TOP) : parts.findLast((part) => topOf(part) < 0)
}

function isInView(part: HTMLElement): boolean {
  const { top, bottom } = part.getBoundingClientRect()
  return top < innerHeight && bottom > 0
}

/** Moves the focus there, too. In a question it is at an option, so that the letters choose one. */
function enter(part: HTMLElement | null | undefined): void {
  if (!part) return
  const options = [...part.querySelectorAll<HTMLInputElement>('input[name=option]:enabled')]
  const entrance = options.find(({ checked }) => checked) ?? options[0] ?? part
  if (entrance === part && !part.hasAttribute('tabindex')) part.tabIndex = -1
  entrance.focus({ preventScroll: true })
  part.scrollIntoView()
}

/** On a phone they are folded. */
function toContents(): void {
  const fold = document.querySelector<HTMLDetailsElement>('.leaf > details.fold')
  if (fold?.checkVisibility()) {
    fold.open = true
    fold.querySelector('summary')!.focus()
    return
  }
  const links = [...document.querySelectorAll<HTMLElement>('.toc .toc-list a')]
  const current = links.find((link) => link.hasAttribute('aria-current')) ?? links[0]
  current?.focus()
}

const press = (key: string) => document.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`)?.click()
