import * as z from 'zod'
import { POOLS } from '../study/pool'
import { Id, Tagged } from './fields'

export const Within = z
  .strictObject({ tags: z.array(Tagged).max(100).optional(), notes: z.array(Id).max(500).optional() })
  .meta({ description: 'Items with any of these tags or notes; all items if both are missing' })

export const PoolCounts = z.record(z.enum(POOLS), z.int().min(0))
