import type { ChildProcess } from 'node:child_process'
import type {
  SiteEquipment,
  SitePage,
  SiteReply,
  SiteRequest,
  SiteTypeface,
} from '../../../lib/model/addresses/site-data'
import { serve } from '../../application/serve.mjs'

/** Drawing a page leaves megabytes of garbage. With room for more of it (MB), V8 collects it less often. */
const ROOM = ['--min-semi-space-size=64', '--max-semi-space-size=64']

interface Waiting {
  resolve: (answer: SiteReply['answer']) => void
  reject: (error: Error) => void
}

/** A process of the application, which is asked by messages (lib/front/answer-writer.ts). */
export class ApplicationProcess {
  private readonly child: ChildProcess
  /** By the number of the request. */
  private readonly waiting = new Map<number, Waiting>()
  private asked = 0

  constructor(root: string, env: NodeJS.ProcessEnv) {
    this.child = serve(root, 'cli/front.mjs', [], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced', // bodies as bytes
      flags: ROOM,
      env,
    })
    this.child.on('message', (reply: SiteReply) => this.take(reply))
    this.child.on('exit', () => this.fail())
  }

  /** @param path  with the base path */
  page(path: string, site: SiteEquipment | null): Promise<SitePage> {
    return this.ask({ path, site }) as Promise<SitePage>
  }

  /** Has it cut a typeface for the notes. @returns what pages say of it; null if there will be none */
  typeface(): Promise<SiteTypeface | null> {
    return this.ask('typeface') as Promise<SiteTypeface | null>
  }

  /** @returns the typeface as WOFF2; null if it could not be cut */
  typefaceFile(): Promise<Uint8Array | null> {
    return this.ask('typeface-file') as Promise<Uint8Array | null>
  }

  /** Replies on their way are dropped. */
  stop(): void {
    this.waiting.clear()
    this.child.kill()
  }

  private ask(wants: SiteRequest['wants']): Promise<SiteReply['answer']> {
    const request: SiteRequest = { number: ++this.asked, wants }
    return new Promise((resolve, reject) => {
      this.waiting.set(request.number, { resolve, reject })
      this.child.send(request, (error) => error && this.fail())
    })
  }

  private take(reply: SiteReply): void {
    this.waiting.get(reply.number)?.resolve(reply.answer)
    this.waiting.delete(reply.number)
  }

  private fail(): void {
    for (const { reject } of this.waiting.values())
      reject(new Error('A process of the application ended. The reason is printed above.'))
    this.waiting.clear()
  }
}
