// What a terminal sends → single keys. An arrow or a function key is several characters, that are no keys by themselves.

const KEY = /\u001b(?:\[[0-9;]*[A-Za-z~]|O[A-Za-z])|./gsu

export const keysIn = (text: string): readonly string[] => text.match(KEY) ?? []
