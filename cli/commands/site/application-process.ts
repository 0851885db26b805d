import type { ChildProcess } from 'node:child_process'
import type { SiteReply, SiteRequest } from '../../../lib/model/addresses/site-data'
import { serve } from '../../application/serve.mjs'

interface Waiting {
  resolve: (reply: SiteReply) => void
  reject: (error: Error) => void
}

/** A process of the application, which is asked by messages (lib/front/answer-writer.ts). */
export class ApplicationProcess {
  /** Resolves when it can be asked. */
  readonly isReady: Promise<unknown>
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
    this.isReady = this.replyTo(0) // comes without a request
    this.child.on('message', (reply: SiteReply) => this.take(reply))
    this.child.on('exit', () => this.fail())
  }

  /** @param path  with the base path */
  get(path: string): Promise<SiteReply> {
    const request: SiteRequest = { number: ++this.asked, path }
    const reply = this.replyTo(request.number)
    this.child.send(request, (error) => error && this.fail())
    return reply
  }

  /** Replies on their way are dropped. */
  stop(): void {
    this.waiting.clear()
    this.child.kill()
  }

  private replyTo(number: number): Promise<SiteReply> {
    return new Promise((resolve, reject) => this.waiting.set(number, { resolve, reject }))
  }

  private take(reply: SiteReply): void {
    this.waiting.get(reply.number)?.resolve(reply)
    this.waiting.delete(reply.number)
  }

  private fail(): void {
    for (const { reject } of this.waiting.values())
      reject(new Error('A process of the application ended. The reason is printed above.'))
    this.waiting.clear()
  }
}
