import type { Metadata } from 'next'
import { addressOf } from '@/lib/model/addresses/base-path'

/** The files of `public/` that the head of every page refers to. */
export const publicFiles = (locale: string): Metadata => ({
  manifest: addressOf(`/manifest-${locale}.webmanifest`),
  icons: {
    icon: [
      { url: addressOf('/icon.svg'), type: 'image/svg+xml', sizes: 'any' },
      { url: addressOf('/icon-192.png'), type: 'image/png', sizes: '192x192' },
    ],
    apple: { url: addressOf('/apple-touch-icon.png'), sizes: '180x180' },
  },
})

/** @param alt  the words in the picture */
export const linkPicture = (locale: string, alt: string) => ({
  url: addressOf(`/link-${locale}.png`),
  width: 1200,
  height: 630,
  alt,
})
