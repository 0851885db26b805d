import { isSite } from '@/lib/model/addresses/static-site'
import type { Marker } from './marker'

/** Loaded on demand, so that it does not delay the first paint. */
export const openMarker = (): Promise<Marker> =>
  isSite()
    ? import('@/components/site/site-marker').then(({ siteMarker }) => siteMarker)
    : import('./server-marker').then(({ serverMarker }) => serverMarker)
