// Words that name a file instead of holding a value, as the AWS CLI writes them: `file://NAME`, and `fileb://NAME` for bytes.

const SCHEME = /^fileb?:\/\//

export const isFileUrl = (word: string): boolean => SCHEME.test(word)

/** Without its scheme, where it has one. */
export const fileUrlPath = (word: string): string => word.replace(SCHEME, '')

export const isBytesUrl = (word: string): boolean => word.startsWith('fileb://')
