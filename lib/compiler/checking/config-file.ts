/** At a vault's root: what it chooses. */
export const CONFIG_FILE = 'haeseol.config.json'
