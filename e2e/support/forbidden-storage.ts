import type { BrowserContext } from '@playwright/test'

/** What a browser does if its reader blocks cookies and site data: to ask for a store is already an error. */
export async function forbidStorage(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const forbid = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, { get: forbid })
    }
    window.BroadcastChannel = class {
      constructor() {
        forbid()
      }
    } as unknown as typeof BroadcastChannel
    const refuse = async () => forbid()
    Object.assign(CacheStorage.prototype, { open: refuse, match: refuse, has: refuse, keys: refuse, delete: refuse })
    Object.assign(ServiceWorkerContainer.prototype, { register: refuse })
  })
}
