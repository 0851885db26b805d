/** Opens a cache of this device. @returns null where its reader blocks site data */
export async function openCache(name: string): Promise<Cache | null> {
  try {
    return await caches.open(name)
  } catch {
    return null
  }
}
