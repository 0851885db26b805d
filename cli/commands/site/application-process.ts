import type { ChildProcess } from 'node:child_process'
import type { SitePage, SiteReply, SiteRequest, SiteTypeface } from '../../../lib/model/addresses/site-data'
import { serve } from '../../application/serve.mjs'

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
      env,
    })
    this.child.on('message', (reply: SiteReply) => this.take(reply))
    this.child.on('exit', () => this.fail())
  }

  /** @param path  with the base path */
  page(path: string, typeface: SiteTypeface | null): Promise<SitePage> {
    const named = typeface && { name: typeface.name, isWhole: typeface.isWhole }
    return this.ask({ path, typeface: named }) as Promise<SitePage>
  }

  /** Has it cut a typeface for the notes, which takes a second. @returns null if that failed */
  typeface(): Promise<SiteTypeface | null> {
    return this.ask('typeface') as Promise<SiteTypeface | null>
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
