/** A link of which a preview is asked for, and whether by a long press. */
export interface AskedPreview {
  link: HTMLAnchorElement
  isPressed: boolean
}

/** How long a link is pointed at, and how long it is pressed. */
const HOVER_MS = 300
const PRESS_MS = 500
/** A finger that moves no further than this still presses. */
const STILL_PX = 10
/** How long a preview stays when the pointer is on its way to it. */
const LEAVE_MS = 250

type Ask = (asked: AskedPreview | null) => void
type Listen = <Name extends keyof DocumentEventMap>(name: Name, act: (event: DocumentEventMap[Name]) => void) => void

/**
 * Listens to the links of a note: a mouse that rests on one, Space while one has the focus, a long press.
 * @param ask  is told of the link, and null when the preview is no longer wanted
 * @returns stops listening
 */
export function listenForPreviews(ask: Ask): () => void {
  const stop = new AbortController()
  const on: Listen = (name, act) => document.addEventListener(name, act, { signal: stop.signal })
  // A timer for each: the browser tells of a mouse that never moved when what lay under it has gone, in the middle of a press.
  const hover = new Timer()
  const press = new Timer()
  listenToMouse(on, hover, ask)
  listenToTouch(on, press, ask)
  listenToKeys(on, ask)
  return () => {
    hover.clear()
    press.clear()
    stop.abort()
  }
}

class Timer {
  private running: ReturnType<typeof setTimeout> | undefined

  start(ms: number, act: () => void): void {
    this.clear()
    this.running = setTimeout(act, ms)
  }

  clear(): void {
    clearTimeout(this.running)
  }
}

/** A mouse takes away only what a mouse has brought. */
function listenToMouse(on: Listen, timer: Timer, ask: Ask): void {
  let isHovered = false
  const tell = (asked: AskedPreview | null) => {
    isHovered = asked !== null
    ask(asked)
  }
  on('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'mouse') return
    const link = linkOf(target)
    if (link !== null) timer.start(HOVER_MS, () => tell({ link, isPressed: false }))
    else if (isSlip(target) || !isHovered) timer.clear()
    else timer.start(LEAVE_MS, () => tell(null))
  })
}

function listenToTouch(on: Listen, timer: Timer, ask: Ask): void {
  let pressed = { x: 0, y: 0 }
  on('pointerdown', ({ target, pointerType, clientX, clientY }) => {
    const link = linkOf(target)
    pressed = { x: clientX, y: clientY }
    if (pointerType !== 'mouse' && link !== null) timer.start(PRESS_MS, () => ask({ link, isPressed: true }))
    else if (!isSlip(target)) ask(null)
  })
  on('pointermove', ({ pointerType, clientX, clientY }) => {
    const way = Math.hypot(clientX - pressed.x, clientY - pressed.y)
    if (pointerType !== 'mouse' && way > STILL_PX) timer.clear()
  })
  for (const name of ['pointerup', 'pointercancel'] as const)
    on(name, ({ pointerType }) => pointerType !== 'mouse' && timer.clear())
  on('contextmenu', (event) => {
    // A long press opens the browser's menu, which would lie over the preview.
    if (linkOf(event.target) !== null && (event as PointerEvent).pointerType === 'touch') event.preventDefault()
  })
}

function listenToKeys(on: Listen, ask: Ask): void {
  on('keydown', (event) => {
    const link = linkOf(event.target)
    if (event.key === 'Escape') ask(null)
    if (event.key !== ' ' || link === null || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    ask({ link, isPressed: false })
  })
  on('focusout', ({ target }) => linkOf(target) !== null && ask(null))
}

const linkOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('.leaf a[data-note]') : null
const isSlip = (target: EventTarget | null) => target instanceof Element && target.closest('.note-slip') !== null
