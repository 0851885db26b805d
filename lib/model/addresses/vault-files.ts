/** The files of the vault that a text refers to, such as `/vault/9f….svg`. */
export const vaultFilesIn = (text: string): string[] => text.match(/\/vault\/[\w-]+\.\w+/g) ?? []
