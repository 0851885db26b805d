import { databaseFault } from '../database/database-fault'

interface Waiting<Task, Outcome> {
  task: Task
  resolve: (outcome: Outcome) => void
  reject: (error: unknown) => void
}

/** Limits the duration and the SQL of a transaction. Further tasks wait for the next one. */
const MAX_TASKS = 64

/**
 * Combines the tasks that arrive during a transaction into the next one. So many learners share the cost of one commit,
 * and a single one does not wait. The outcome of a task is reported after its transaction is committed.
 */
export class GroupCommit<Task, Outcome> {
  private readonly transact: (tasks: Task[]) => Promise<Outcome[]>
  private waiting: Waiting<Task, Outcome>[] = []
  private isRunning = false

  /** @param transact  runs the tasks in order in one transaction, and returns the outcome of each */
  constructor(transact: (tasks: Task[]) => Promise<Outcome[]>) {
    this.transact = transact
  }

  add(task: Task): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, resolve, reject })
      if (!this.isRunning) void this.run()
    })
  }

  private async run(): Promise<void> {
    this.isRunning = true
    await null // lets simultaneous tasks join the first group
    while (this.waiting.length > 0) await this.settle(this.waiting.splice(0, MAX_TASKS))
    this.isRunning = false
  }

  /**
   * If a group fails, its tasks are retried one by one, so that one bad task does not fail the others. If the database
   * itself fails, they are not.
   */
  private async settle(group: Waiting<Task, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.transact(group.map(({ task }) => task))
      for (const [i, { resolve }] of group.entries()) resolve(outcomes[i]!)
    } catch (error) {
      if (group.length === 1 || databaseFault(error) !== null) for (const { reject } of group) reject(error)
      else await Promise.all(group.map((waiting) => this.settle([waiting])))
    }
  }
}
