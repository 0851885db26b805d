import { databaseFault } from './database-fault'

/** The same object, but where the database fails its methods throw a `DatabaseFault` and not what a driver says. */
export function nameFaults<T extends object>(room: T): T {
  return new Proxy(room, {
    get(target, name) {
      const member = Reflect.get(target, name, target)
      if (typeof member !== 'function') return member
      return async (...args: unknown[]) => {
        try {
          return await member.apply(target, args)
        } catch (error) {
          throw databaseFault(error) ?? error
        }
      }
    },
  })
}
