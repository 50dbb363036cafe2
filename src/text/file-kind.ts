// What a file holds, by the ending of its name.

export const isYamlName = (name: string): boolean => /\.ya?ml$/i.test(name)

const JSON_NAME = /\.jsonc?$/i
export const isJsonName = (name: string): boolean => JSON_NAME.test(name)

/** The same name for a file that is YAML. */
export const asYamlName = (name: string): string => `${name.replace(JSON_NAME, '')}.yaml`
