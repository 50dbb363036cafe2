// The parameters of a managed template's document: `${aws:iot:parameter:KEY}`. Pure.

const PARAMETER = /\$\{aws:iot:parameter:([^}]*)\}/g

/** In the order in which the document names them, each once. */
export const parametersIn = (document: string): readonly string[] => [
  ...new Set([...document.matchAll(PARAMETER)].map(([, key = '']) => key)),
]

/** @param textOf what takes the place of a parameter; it stands in a text of JSON */
export const fillParameters = (document: string, textOf: (key: string) => string): string =>
  document.replace(PARAMETER, (_, key: string) => JSON.stringify(textOf(key)).slice(1, -1))
