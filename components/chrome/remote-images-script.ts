/**
 * Part of the early script, if pages of the vault load images of other sites. For a reader who wants none of them, it adds a
 * policy that lets the browser load none: all readers share a page and its headers, and a policy is the only way to stop an
 * image before it is asked for. An image that did not load, for this reason or another, becomes the link that vaults without
 * such images have (lib/compiler/linking/draw-remote.ts).
 *
 * A policy cannot be taken back, so who wants the images again has them once the page is loaded anew.
 */
export const REMOTE_IMAGES = `
{
  let policy
  const close = () => {
    try {
      if (policy || JSON.parse(localStorage.getItem('settings')).remoteImages !== 'linked') return
    } catch { return }
    policy = document.createElement('meta')
    policy.httpEquiv = 'Content-Security-Policy'
    policy.content = "img-src 'self' data:"
    document.head.append(policy)
  }
  close()
  addEventListener('settings', close)
  addEventListener('error', ({ target: image }) => {
    if (image.tagName !== 'IMG' || !image.src.startsWith('https:')) return
    const { origin, host, href, pathname } = new URL(image.src)
    if (origin === location.origin) return
    const words = (image.alt || pathname.split('/').pop() || host) + ' (' + host + ')'
    const link = Object.assign(document.createElement('a'), { href, textContent: words, rel: 'noopener noreferrer' })
    image.replaceWith(image.closest('a') ? words : link)
  }, true)
}`
