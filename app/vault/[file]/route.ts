import { vaultImage } from '@/lib/server/bundle/vault-image'
import { handled } from '@/lib/server/http/handled'

/** An image of the vault. Its name is the hash of its bytes, so it never changes. */
export const GET = handled('/vault/{file}', async (_: Request, { params }: RouteContext<'/vault/[file]'>) => {
  const image = await vaultImage((await params).file)
  if (image === null) return new Response('No such image', { status: 404 })
  return new Response(new Uint8Array(image.bytes), {
    headers: {
      'content-type': image.type,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  })
})
