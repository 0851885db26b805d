import 'server-only'
import { cookies } from 'next/headers'
import { ZONE_COOKIE, zoneOf } from '../../model/study/time-zone'

/** The reader's time zone: the browser's, otherwise the plan's, otherwise the server's. */
export async function currentZone(planned: string | null = null): Promise<string> {
  return zoneOf((await cookies()).get(ZONE_COOKIE)?.value ?? planned ?? undefined)
}
