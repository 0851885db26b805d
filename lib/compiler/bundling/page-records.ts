import type { RecordKind } from '../../model/bundle'
import { hashOf } from '../base/hash-of'

/** The records of one page, as far as its note tells them. */
export type PageRecords = Readonly<Record<RecordKind, Buffer>>

export const hashOfRecords = (records: PageRecords): string => hashOf(...Object.values(records))
