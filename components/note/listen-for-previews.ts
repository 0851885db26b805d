/** A link of which a preview is asked for, and whether by a long press. */
export interface AskedPreview {
  link: HTMLAnchorElement
  isPressed: boolean
}

/** How long a link is pointed at, and how long it is pressed. */
const HOVER_MS = 300
const PRESS_MS = 500
/** How long a preview stays when the pointer is on its way to it. */
const LEAVE_MS = 250

/**
 * Listens to the links of a note: a mouse that rests on one, Space while one has the focus, a long press.
 * @param ask  is told of the link, and null when the preview is no longer wanted
 * @returns stops listening
 */
export function listenForPreviews(ask: (asked: AskedPreview | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const after = (ms: number, act: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(act, ms)
  }
  const stop = new AbortController()
  const on = <Name extends keyof DocumentEventMap>(name: Name, act: (event: DocumentEventMap[Name]) => void) =>
    document.addEventListener(name, act, { signal: stop.signal })

  on('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'mouse') return
    const link = linkOf(target)
    if (link !== null) after(HOVER_MS, () => ask({ link, isPressed: false }))
    else if (isSlip(target)) clearTimeout(timer)
    else after(LEAVE_MS, () => ask(null))
  })
  on('pointerdown', ({ target, pointerType }) => {
    const link = linkOf(target)
    if (pointerType !== 'mouse' && link !== null) after(PRESS_MS, () => ask({ link, isPressed: true }))
    else if (!isSlip(target)) ask(null)
  })
  for (const name of ['pointerup', 'pointercancel', 'pointermove'] as const)
    on(name, ({ pointerType }) => pointerType !== 'mouse' && clearTimeout(timer))
  on('contextmenu', (event) => {
    // A long press opens the browser's menu, which would lie over the preview.
    if (linkOf(event.target) !== null && (event as PointerEvent).pointerType === 'touch') event.preventDefault()
  })
  on('keydown', (event) => {
    const link = linkOf(event.target)
    if (event.key === 'Escape') ask(null)
    if (event.key !== ' ' || link === null || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    ask({ link, isPressed: false })
  })
  on('focusout', ({ target }) => linkOf(target) !== null && ask(null))
  return () => {
    clearTimeout(timer)
    stop.abort()
  }
}

const linkOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('.leaf a[data-note]') : null
const isSlip = (target: EventTarget | null) => target instanceof Element && target.closest('.note-slip') !== null
