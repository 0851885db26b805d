import type { Metadata } from 'next'

/** What every page's head names of `public/`. */
export const publicFiles = (locale: string): Metadata => ({
  manifest: `/manifest-${locale}.webmanifest`,
  icons: {
    icon: [
      { url: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { url: '/icon-192.png', type: 'image/png', sizes: '192x192' },
    ],
    apple: { url: '/apple-touch-icon.png', sizes: '180x180' },
  },
})

/** @param alt  the words in it */
export const linkPicture = (locale: string, alt: string) => ({
  url: `/link-${locale}.png`,
  width: 1200,
  height: 630,
  alt,
})
