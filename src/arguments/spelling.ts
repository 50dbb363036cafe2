// How a command was typed, for the messages about its words. Plain data: the caller that starts the command knows it.

export interface Spelling {
  /** As it can be typed again: `iotjobs create-job`, `iotjobs iot create-job`. */
  readonly command: string
  /** What is to be said of a word that is a flag, but not of this command; nothing of others. */
  readonly elsewhere: (word: string) => string | undefined
  /** The AWS CLI's: what it ignores is reported, not refused. */
  readonly isAws?: boolean
  /** Whether ids in front of the flags are work on many things. */
  readonly takesMany?: boolean
  /** The flag that one word by itself stands for: `update-job --wizard fw-2`. */
  readonly idFlag?: string
}
