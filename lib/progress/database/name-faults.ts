import { databaseFault } from './database-fault'

/**
 * The same object, but where the database fails its methods throw a `DatabaseFault` and not what a driver says. All of
 * them return promises, or async generators.
 */
export function nameFaults<T extends object>(room: T): T {
  return new Proxy(room, {
    get(target, name) {
      const member = Reflect.get(target, name, target)
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => {
        const result = member.apply(target, args)
        return Symbol.asyncIterator in result ? eachNamed(result) : named(result)
      }
    },
  })
}

const nameOf = (error: unknown) => databaseFault(error) ?? error

function named<T>(result: Promise<T>): Promise<T> {
  return result.catch((error) => {
    throw nameOf(error)
  })
}

async function* eachNamed<T>(results: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    yield* results
  } catch (error) {
    throw nameOf(error)
  }
}
