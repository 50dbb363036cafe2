// A name → a term of a query to the fleet index that means this name, whatever stands in it. Source: AWS IoT Core, "Query
// syntax", which escapes special characters with a backslash.

const SPECIAL = /[^\p{L}\p{N}_-]|^-/gu
const OPERATOR = /^(?:AND|OR|NOT)$/

export const searchTerm = (name: string): string => name.replace(SPECIAL, '\\$&').replace(OPERATOR, '\\$&')
