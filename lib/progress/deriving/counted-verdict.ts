import { Prisma } from '../../../prisma/generated/sqlite/client'

/**
 * The verdict of a response that counts, as SQL: that of its last regrade, or else its first one.
 * @param response  an alias of `ItemResponse`
 */
export const countedVerdict = (response: string): Prisma.Sql =>
  Prisma.raw(`coalesce(
    (SELECT g."verdict" FROM "Regrade" g WHERE g."responseId" = ${response}."id" ORDER BY g."id" DESC LIMIT 1),
    ${response}."verdict"
  )`)
