import { attempt } from '@/components/device-storage'

/** Where service workers are registered. @returns null where a browser has none, as without https, or may not use them */
export const workerContainer = (): ServiceWorkerContainer | null => attempt(() => navigator.serviceWorker) ?? null
