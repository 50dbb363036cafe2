// A text that was given as JSON, and is YAML instead.

/** A comment, the mark of a document, or a key without quotes, where JSON has a bracket. */
export const looksLikeYaml = (text: string): boolean => /^\s*(?:#|---(?:\s|$)|[A-Za-z$][\w$-]*:(?:\s|$))/.test(text)
