import * as z from 'zod'
import { POOLS } from '../pool'
import { Id, Tagged } from './fields'

export const Within = z
  .strictObject({ tags: z.array(Tagged).max(100).optional(), notes: z.array(Id).max(500).optional() })
  .meta({ description: 'Any of these tags or notes; with neither, everything' })

export const PoolCounts = z.record(z.enum(POOLS), z.int().min(0))
