import { databaseFault } from '../database/database-fault'

interface Waiting<Task, Outcome> {
  task: Task
  resolve: (outcome: Outcome) => void
  reject: (error: unknown) => void
}

/** Bounds a transaction's length and its SQL's; more tasks than that wait for the next one. */
const LIMIT = 64

/**
 * Gathers the tasks that come while a transaction runs into the next one, so that many learners share the cost of one
 * commit, and a lone one waits for nobody. A task's outcome is told after its transaction is committed.
 */
export class GroupCommit<Task, Outcome> {
  readonly #transact: (tasks: Task[]) => Promise<Outcome[]>
  #waiting: Waiting<Task, Outcome>[] = []
  #isRunning = false

  /** @param transact does the tasks in one transaction, in their order, and returns the outcome of each */
  constructor(transact: (tasks: Task[]) => Promise<Outcome[]>) {
    this.#transact = transact
  }

  add(task: Task): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject })
      if (!this.#isRunning) void this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    await null // so that tasks of one instant go together
    while (this.#waiting.length > 0) await this.#settle(this.#waiting.splice(0, LIMIT))
    this.#isRunning = false
  }

  /**
   * A group that fails is tried again one by one: a task that no database takes must not cost its neighbours theirs.
   * A database that takes nothing now is not asked again for each.
   */
  async #settle(group: Waiting<Task, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.#transact(group.map(({ task }) => task))
      for (const [i, { resolve }] of group.entries()) resolve(outcomes[i]!)
    } catch (error) {
      if (group.length === 1 || databaseFault(error) !== null) for (const { reject } of group) reject(error)
      else await Promise.all(group.map((waiting) => this.#settle([waiting])))
    }
  }
}
