import { vaultFile } from '@/lib/server/bundle/vault-file'
import { handled } from '@/lib/server/http/handled'
import { sendFile } from '@/lib/server/http/send-file'

/** A file of the vault. Its name is the hash of its bytes, so it never changes. */
export const GET = handled('/vault/{file}', async (request: Request, { params }: RouteContext<'/vault/[file]'>) => {
  const { file } = await params
  const found = await vaultFile(file)
  return found === null ? new Response('No such file', { status: 404 }) : sendFile(request, file, found)
})
