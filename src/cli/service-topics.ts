// The AWS CLI's services, and the topic under which we have their commands.

const TOPICS: Readonly<Record<string, string>> = {iot: '', 'iot-jobs-data': 'data'}

export const SERVICES: readonly string[] = Object.keys(TOPICS)

/** @returns nothing where the word is no service */
export const topicOf = (word: string): string | undefined => (Object.hasOwn(TOPICS, word) ? TOPICS[word] : undefined)
