import { databaseFault } from './database-fault'

/**
 * Wraps an object so that its methods throw a `DatabaseFault` instead of a driver's error when the database fails.
 * All methods must return promises or async generators.
 */
export function translateFaults<T extends object>(object: T): T {
  return new Proxy(object, {
    get(target, name) {
      const member = Reflect.get(target, name, target)
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => {
        const result = member.apply(target, args)
        return Symbol.asyncIterator in result ? translateEach(result) : translate(result)
      }
    },
  })
}

const translated = (error: unknown) => databaseFault(error) ?? error

function translate<T>(result: Promise<T>): Promise<T> {
  return result.catch((error) => {
    throw translated(error)
  })
}

async function* translateEach<T>(results: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    yield* results
  } catch (error) {
    throw translated(error)
  }
}
