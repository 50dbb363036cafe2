// What a service that gives credentials says → as much of it as stands in a message.
const LONGEST = 200

export const shownText = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST).toWellFormed()}… (cut)`
