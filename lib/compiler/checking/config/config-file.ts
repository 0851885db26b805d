/** The name of the config file, at the root of a vault. */
export const CONFIG_FILE = 'haeseol.config.json'
