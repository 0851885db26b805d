/** Calls a function once the page has loaded and rests. @returns a function that gives up before that */
export function whenIdle(act: () => void): () => void {
  const stop = new AbortController()
  const wait = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(ifWanted)
    else setTimeout(ifWanted, 1000)
  }
  const ifWanted = () => !stop.signal.aborted && act()
  if (document.readyState === 'complete') wait()
  else addEventListener('load', wait, { once: true, signal: stop.signal })
  return () => stop.abort()
}
